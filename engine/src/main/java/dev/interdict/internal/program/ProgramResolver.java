// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.program;

import dev.interdict.ProgramSettings;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.Suggestion;
import dev.interdict.model.Program;
import dev.interdict.model.SourceLocation;
import dev.interdict.model.Stated;
import dev.interdict.rulebook.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks what a user states about a program, adds implied roles and defaults. */
public final class ProgramResolver {
  /** The word that stands for every role there is. */
  public static final String EVERY_ROLE = "all";

  private static final String EA_APPLICANT = "us.fcc.ea_applicant";
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2999;
  private final Map<String, Role> roles;

  /**
   * What came of it.
   *
   * @param program null if there is an error among the diagnostics
   */
  public record Resolution(@Nullable Program program, List<Diagnostic> diagnostics) {}

  public ProgramResolver(List<Role> roles) {
    this.roles =
        roles.stream()
            .collect(Collectors.toMap(Role::id, role -> role, (a, b) -> a, LinkedHashMap::new));
  }

  public Resolution resolve(ProgramSettings settings) {
    var diagnostics = new ArrayList<Diagnostic>();
    boolean every = settings.roles().stream().anyMatch(role -> role.value().equals(EVERY_ROLE));
    var given = new TreeSet<String>();
    for (Stated role : settings.roles()) {
      if (roles.containsKey(role.value())) {
        given.add(role.value());
      } else if (!role.value().equals(EVERY_ROLE)) {
        diagnostics.add(
            Diagnostic.error(
                "program-unknown-role",
                "unknown role '" + role.value() + "'" + suggestion(role.value()),
                role.location()));
      }
    }
    if (settings.roles().isEmpty()) {
      diagnostics.add(Diagnostic.error("program-no-role", noRole()));
    }
    int year = settings.asOf().getYear();
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      diagnostics.add(
          Diagnostic.error(
              "program-as-of",
              "as-of is "
                  + settings.asOf()
                  + "; expected a day from "
                  + FIRST_YEAR
                  + "-01-01 to "
                  + LAST_YEAR
                  + "-12-31"));
    }
    if (settings.horizonDays() < 0 || settings.horizonDays() > 36_500) {
      diagnostics.add(
          Diagnostic.error(
              "program-horizon",
              "a horizon of " + settings.horizonDays() + " days; expected 0 to 36500"));
    }
    if (every) {
      given.addAll(roles.keySet());
    }
    Map<String, String> set = set(settings, diagnostics);
    if (diagnostics.stream().anyMatch(Diagnostic::isError)) {
      return new Resolution(null, diagnostics);
    }
    var implied = new TreeSet<String>();
    given.forEach(role -> imply(role, implied));
    implied.removeAll(given);
    var program =
        new Program(
            settings.asOf(),
            settings.horizonDays(),
            List.copyOf(given),
            List.copyOf(implied),
            every,
            set,
            defaults(
                settings, set, given.contains(EA_APPLICANT) || implied.contains(EA_APPLICANT)));
    return new Resolution(program, diagnostics);
  }

  private static Map<String, String> set(ProgramSettings settings, List<Diagnostic> diagnostics) {
    var fields = new LinkedHashMap<String, ProgramField>();
    ProgramField.ALL.forEach(field -> fields.put(field.name(), field));
    var set = new TreeMap<String, String>();
    settings
        .set()
        .forEach(
            (name, value) -> {
              ProgramField field = fields.get(name);
              if (field == null) {
                diagnostics.add(
                    Diagnostic.error(
                        "program-unknown-field",
                        "unknown program field '"
                            + name
                            + "'"
                            + Suggestion.orKnown(name, fields.keySet()),
                        place(settings, name, value)));
                return;
              }
              String problem = field.problem(value.value());
              if (problem != null) {
                diagnostics.add(Diagnostic.error("program-bad-value", problem, value.location()));
                return;
              }
              set.put(name, value.value());
            });
    return set;
  }

  /** Of the name where it is known, for that is what is wrong. */
  private static @Nullable SourceLocation place(
      ProgramSettings settings, String name, Stated value) {
    for (Stated key : settings.setNames()) {
      if (key.value().equals(name)) {
        return key.location();
      }
    }
    return value.location();
  }

  private static Map<String, String> defaults(
      ProgramSettings settings, Map<String, String> set, boolean eaApplicant) {
    var defaults = new TreeMap<String, String>();
    defaults.put("contract-awarded", settings.asOf().toString());
    if (eaApplicant) {
      defaults.put("first-authorised", settings.asOf().toString());
    }
    defaults.put("end-use", "unknown");
    defaults.put("clause", "unknown");
    defaults.put("accept-incomplete", "false");
    defaults.keySet().removeAll(set.keySet());
    return defaults;
  }

  private void imply(String role, Set<String> found) {
    Role definition = roles.get(role);
    if (definition != null) {
      for (String next : definition.implies()) {
        if (found.add(next)) {
          imply(next, found);
        }
      }
    }
  }

  private String suggestion(String role) {
    return Suggestion.nearest(role, roles.keySet())
        .map(near -> "; did you mean '" + near + "'?")
        .orElse("; known roles: " + String.join(", ", roles.keySet()));
  }

  private String noRole() {
    var text =
        new StringBuilder(
            "no role is given, so no law can be told to apply: name at least one, such as"
                + " us.fed.prime, or all to judge for everybody. The roles:");
    roles
        .values()
        .forEach(role -> text.append("\n  ").append(role.id()).append("  ").append(role.title()));
    return text.toString();
  }
}
