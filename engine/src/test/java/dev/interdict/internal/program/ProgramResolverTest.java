// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.ProgramSettings;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.model.Program;
import dev.interdict.model.SourceLocation;
import dev.interdict.model.Stated;
import dev.interdict.rulebook.Role;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProgramResolverTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);
  private static final SourceLocation PLACE = SourceLocation.at("interdict.xml", 7, 13);
  private static final ProgramResolver RESOLVER =
      new ProgramResolver(
          List.of(
              new Role("us.fed.prime", "You sell to the government", List.of()),
              new Role("us.dod.prime", "You sell to the department", List.of("us.fed.prime")),
              new Role("us.navy.prime", "You sell to the navy", List.of("us.dod.prime")),
              new Role("us.fcc.ea_applicant", "You apply", List.of()),
              new Role("chicken", "You lay", List.of("egg")),
              new Role("egg", "You hatch", List.of("chicken"))));

  private static ProgramResolver.Resolution resolve(
      List<String> roles, Map<String, String> set, LocalDate asOf, int horizon) {
    var stated = new LinkedHashMap<String, Stated>();
    set.forEach((name, value) -> stated.put(name, new Stated(value, PLACE)));
    return RESOLVER.resolve(
        new ProgramSettings(
            asOf, horizon, roles.stream().map(role -> new Stated(role, PLACE)).toList(), stated));
  }

  private static ProgramResolver.Resolution resolve(List<String> roles, Map<String, String> set) {
    return resolve(roles, set, AS_OF, 730);
  }

  private static Program program(List<String> roles, Map<String, String> set) {
    var resolution = resolve(roles, set);
    assertThat(resolution.diagnostics()).isEmpty();
    return resolution.program();
  }

  @Test
  void roles_imply_roles_to_the_last() {
    Program program = program(List.of("us.navy.prime"), Map.of());
    assertThat(program.roles()).containsExactly("us.navy.prime");
    assertThat(program.impliedRoles()).containsExactly("us.dod.prime", "us.fed.prime");
    assertThat(program(List.of("us.fed.prime", "us.dod.prime"), Map.of()).impliedRoles()).isEmpty();
    assertThat(program(List.of("egg"), Map.of()).impliedRoles()).containsExactly("chicken");
  }

  @Test
  void all_stands_for_every_role() {
    Program program = program(List.of("all"), Map.of());
    assertThat(program.everyRole()).isTrue();
    assertThat(program.roles()).hasSize(6);
    assertThat(program(List.of("egg"), Map.of()).everyRole()).isFalse();
  }

  @Test
  void what_is_not_stated_has_the_documented_default() {
    Program program = program(List.of("us.fed.prime"), Map.of());
    assertThat(program.defaults())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "contract-awarded", "2026-11-22",
                "end-use", "unknown",
                "clause", "unknown",
                "accept-incomplete", "false"));
    assertThat(program.set()).isEmpty();
    assertThat(program.date("first-authorised")).isNull();
  }

  @Test
  void only_who_applies_is_taken_to_apply_today() {
    assertThat(program(List.of("us.fcc.ea_applicant"), Map.of()).date("first-authorised"))
        .isEqualTo(AS_OF);
    assertThat(program(List.of("all"), Map.of()).date("first-authorised")).isEqualTo(AS_OF);
  }

  @Test
  void what_is_stated_is_no_default() {
    Program program =
        program(
            List.of("us.fed.prime"),
            Map.of("end-use", "none", "contract-awarded", "2020-01-01", "gvwr-lb", "10001.5"));
    assertThat(program.defaults()).doesNotContainKeys("end-use", "contract-awarded");
    assertThat(program.date("contract-awarded")).isEqualTo(LocalDate.of(2020, 1, 1));
    assertThat(program.number("gvwr-lb")).isEqualTo(10001.5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          us.fed.prim  | end-use          | none       | program-unknown-role  | unknown role 'us.fed.prim'; did you mean 'us.fed.prime'?
          xxxxxxxxxxxx | end-use          | none       | program-unknown-role  | unknown role 'xxxxxxxxxxxx'; known roles: us.fed.prime, us.dod.prime, us.navy.prime, us.fcc.ea_applicant, chicken, egg
          us.fed.prime | end-us           | none       | program-unknown-field | unknown program field 'end-us'; did you mean 'end-use'?
          us.fed.prime | endUse           | none       | program-unknown-field | unknown program field 'endUse'; did you mean 'end-use'?
          us.fed.prime | end-use          | public-safty | program-bad-value   | 'public-safty' is no value of end-use; did you mean 'public-safety'?
          us.fed.prime | contract-awarded | 2026-13-01 | program-bad-value     | '2026-13-01' is no date; write 2027-06-30
          us.fed.prime | first-authorised | yesterday  | program-bad-value     | 'yesterday' is no date; write 2027-06-30
          us.fed.prime | contract-awarded | 2027-02-29 | program-bad-value     | '2027-02-29' is no date; write 2027-06-30
          us.fed.prime | model-year       | MY27       | program-bad-value     | 'MY27' is no number
          us.fed.prime | gvwr-lb          | -1         | program-bad-value     | '-1' is no number
          us.fed.prime | accept-incomplete | yes       | program-bad-value     | 'yes' is no value of accept-incomplete; known: false, true
          us.fed.prime | clause           | 52.204-52  | program-bad-value     | '52.204-52' is no value of clause; did you mean '52.204-25'?
          us.fed.prime | critical-system  | TRUE       | program-bad-value     | 'TRUE' is no value of critical-system; did you mean 'true'?
          """)
  void a_mistake_is_answered_at_its_place(
      String role, String field, String value, String code, String message) {
    var resolution = resolve(List.of(role), Map.of(field, value));
    assertThat(resolution.program()).isNull();
    assertThat(resolution.diagnostics())
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.code()).isEqualTo(code);
              assertThat(d.message()).isEqualTo(message);
              assertThat(d.location()).isEqualTo(PLACE);
            });
  }

  @Test
  void all_mistakes_are_said_at_once() {
    var resolution = resolve(List.of("a", "b"), Map.of("x", "1", "end-use", "y"), AS_OF, -1);
    assertThat(resolution.diagnostics()).extracting(Diagnostic::code).hasSize(5);
  }

  @Test
  void without_a_role_the_roles_are_explained() {
    var resolution = resolve(List.of(), Map.of());
    assertThat(resolution.program()).isNull();
    assertThat(resolution.diagnostics().get(0).message())
        .contains("such as us.fed.prime", "us.dod.prime  You sell to the department");
  }

  @ParameterizedTest
  @CsvSource({"1899-12-31", "3000-01-01", "-0001-01-01"})
  void a_day_out_of_bounds_is_an_error(LocalDate asOf) {
    assertThat(resolve(List.of("egg"), Map.of(), asOf, 730).diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly("program-as-of");
  }

  @ParameterizedTest
  @CsvSource({"0, true", "36500, true", "-1, false", "36501, false"})
  void the_horizon_has_bounds(int days, boolean accepted) {
    assertThat(resolve(List.of("egg"), Map.of(), AS_OF, days).program() != null)
        .isEqualTo(accepted);
  }
}
