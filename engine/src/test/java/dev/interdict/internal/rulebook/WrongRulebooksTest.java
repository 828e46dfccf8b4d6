// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.interdict.Golden;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an author reads who made a mistake in a rulebook or in what rulebooks share. */
class WrongRulebooksTest {
  private static final String MANIFEST = LibraryFixture.MANIFEST;
  private static final String DRL = "acme/rules/acme.drl";
  private static final String LIST = "acme/lists/acme-list.csv";
  private static final String CASE = "acme/tests/ACM-001/camera-is-prohibited/";
  private static final String IDENTIFIERS = "entities/identifiers.csv";
  private static final String OWNERSHIP = "entities/ownership.csv";

  @TempDir Path root;

  static Stream<Arguments> edits() {
    return Stream.of(
        arguments(
            "unknown-role", MANIFEST, "us.fed.prime us.dod.prime", "us.fed.prim us.dod.prime"),
        arguments("star-and-role", MANIFEST, "roles=\"*\"", "roles=\"* us.fed.prime\""),
        arguments("unknown-function", MANIFEST, "#video mcu", "#video mcus"),
        arguments("unknown-function-set", MANIFEST, "#video mcu", "#vidio"),
        arguments("unknown-function-in-set", MANIFEST, ">camera<", ">camera kamera<"),
        arguments("unknown-type", MANIFEST, "position=\"component\"", "types=\"devise\""),
        arguments("unknown-position", MANIFEST, "\"component\"", "\"end_item\""),
        arguments("unknown-fact", MANIFEST, "maker die-maker", "maker manufacturer"),
        arguments("no-percent", MANIFEST, "maker die-maker", "us-cost-share:0 us-cost-share"),
        arguments("no-fact", MANIFEST, "maker die-maker", ""),
        arguments("rule-id", MANIFEST, "\"ACM-001\"", "\"ACM-1\""),
        arguments("rule-order", MANIFEST, "\"ACM-001\"", "\"ACM-003\""),
        arguments("rule-twice", MANIFEST, "\"ACM-002\"", "\"ACM-001\""),
        arguments("dates", MANIFEST, "2030-01-01", "2026-13-01"),
        arguments("until-before-effective", MANIFEST, "2030-01-01", "2020-01-01"),
        arguments("known-to", MANIFEST, "known-to=\"2026-11-22\"", "known-to=\"22.11.2026\""),
        arguments("check-by", MANIFEST, "affiliates", "check-by=\"2026-01-01\" affiliates"),
        arguments("edition", MANIFEST, "edition=\"2026.11.22\"", "edition=\"1.2\""),
        arguments("min-engine", MANIFEST, "\"0.1\"", "\"latest\""),
        arguments("coverage-word", MANIFEST, "coverage=\"complete\"", "coverage=\"full\""),
        arguments("cut-list", MANIFEST, "official-rows=\"1\"", "official-rows=\"188\""),
        arguments(
            "list-hash", MANIFEST, "affiliates", "sha256=\"" + "0".repeat(64) + "\" affiliates"),
        arguments("list-path", MANIFEST, "lists/acme-list.csv", "../../etc/passwd"),
        arguments("list-absolute", MANIFEST, "lists/acme-list.csv", "/etc/passwd"),
        arguments("list-missing", MANIFEST, "lists/acme-list.csv", "lists/acme.csv"),
        arguments("list-unused", DRL, ", list == \"acme-list\"", ", list == \"acme-lits\""),
        arguments("reason-unknown", DRL, "\"purpose\"", "\"purposes\""),
        arguments(
            "reason-twice",
            MANIFEST,
            "<remedy>Ask",
            "<reason key=\"a\">A.</reason><reason key=\"a\">B.</reason><remedy>Ask"),
        arguments("mark", DRL, "report(REVIEW", "report(PROHIBITED"),
        arguments("rule-not-in-manifest", DRL, "\"ACM-002\"", "\"ACM-022\""),
        arguments("rule-twice-in-drl", DRL, "\"ACM-002\"", "\"ACM-001\""),
        arguments("drl", DRL, "rule \"ACM-002\"", "// eval\nrule \"ACM-002\""),
        arguments("canary-missing", MANIFEST, "camera-is-prohibited", "camera-is-banned"),
        arguments("canary-elsewhere", MANIFEST, "tests/ACM-001/camera-is-prohibited", "rules"),
        arguments("canary-silent", CASE + "expected.txt", "PROHIBITED ACM-001 kiosk > camera", ""),
        arguments(
            "case", CASE + "case.properties", "as-of = 2026-11-22", "asof = 2026-11-22\nroles"),
        arguments("case-role", CASE + "case.properties", "us.dod.prime", "us.dod.prima"),
        arguments("order", MANIFEST, "<applies-if", "<remedy>X</remedy><applies-if"),
        arguments(
            "missing-statement",
            MANIFEST,
            "<statement>Acme's parts may be banned.</statement>",
            ""),
        arguments("url", MANIFEST, "https://example.org/act", "javascript:alert(1)"),
        arguments("list-row-twice", LIST, "old,Old", "acme,Old"),
        arguments("list-entity", LIST, "acme,Acme,acme,", "acme,Acme,acne,"),
        arguments("list-status", LIST, "any-use,listed", "any-use,banned"),
        arguments("list-dates", LIST, "2020-01-01", "2019-01-01"),
        arguments("list-no-date", LIST, "listed,2019-08-13", "listed,"),
        arguments("list-column", LIST, "listed-on", "listed on"),
        arguments("list-cells", LIST, "\"Act, section 1\"", "Act, section 1"),
        arguments("list-quote", LIST, "\"Act, section 1\"", "\"Act, section 1"),
        arguments(
            "implied-role", "roles.xml", "implies=\"us.fed.prime\"", "implies=\"us.fed.primo\""),
        arguments("role-twice", "roles.xml", "id=\"us.dod.prime\"", "id=\"us.fed.prime\""),
        arguments("name-of-nobody", "entities/names.csv", "acme,华顶", "acem,华顶"),
        arguments("name-kind", "entities/names.csv", "华顶,native", "华顶,chinese"),
        arguments("seat", "entities/entities.csv", "CN", "PRC"),
        arguments("share", OWNERSHIP, "51.5", "151"),
        arguments("owns-itself", OWNERSHIP, "acme,acme-optics", "acme,acme"),
        arguments("grantee", IDENTIFIERS, "XMR", "xmr"),
        arguments("look-ahead", IDENTIFIERS, "AC[0-9]{3}.*", "AC(?=X).*"),
        arguments("strength", IDENTIFIERS, "XMR,", "XMR,part"),
        arguments("identifier-kind", IDENTIFIERS, "fcc-grantee", "fcc"),
        arguments(
            "word-of-no-function", "function-words.csv", "ip camera,camera", "ip camera,camra"),
        arguments(
            "word-in-no-place",
            "function-words.csv",
            "ip camera,camera,",
            "ip camera,camera,begin"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("edits")
  void a_wrong_rulebook_is_explained(String name, String file, String text, String other) {
    var reading = new LibraryFixture().replace(file, text, other).load(root);

    assertThat(reading.value()).isNull();
    Golden.verify("rulebook/" + name, reading.diagnostics());
  }
}
