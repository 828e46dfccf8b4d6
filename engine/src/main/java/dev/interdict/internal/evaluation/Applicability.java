// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.model.Program;
import dev.interdict.rulebook.GoverningDate;
import dev.interdict.rulebook.Rule;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a program triggers a rule, and on which day the rule binds it. */
final class Applicability {
  private final Program program;
  private final Set<String> roles = new HashSet<>();

  Applicability(Program program) {
    this.program = program;
    roles.addAll(program.roles());
    roles.addAll(program.impliedRoles());
  }

  /** Why the rule doesn't apply; null if it does. */
  @Nullable String whyNot(Rule rule) {
    if (!bindsRoles(rule)) {
      return "it binds " + String.join(", ", rule.roles());
    }
    if (rule.effective().isAfter(horizon())) {
      return "its day, "
          + rule.effective()
          + ", lies beyond the horizon of "
          + program.horizonDays()
          + " days";
    }
    if (ended(rule)) {
      return "it ended on " + rule.until();
    }
    if (outside(rule, rule.effective())) {
      return rule.governedBy().word()
          + " is "
          + statedDay(rule)
          + ", before its day, "
          + rule.effective();
    }
    return null;
  }

  /** Whether the rule binds everybody, or one who has a role of the program. */
  boolean bindsRoles(Rule rule) {
    return program.everyRole()
        || rule.roles().contains("*")
        || rule.roles().stream().anyMatch(roles::contains);
  }

  /** The last day on which a rule may begin to bind and still be spoken of. */
  LocalDate horizon() {
    return program.asOf().plusDays(program.horizonDays());
  }

  boolean ended(Rule rule) {
    return rule.until() != null && !program.asOf().isBefore(rule.until());
  }

  /** Whether an act is outside a rule because its own day lies before {@code effective}. */
  boolean outside(Rule rule, LocalDate effective) {
    LocalDate stated = statedDay(rule);
    return stated != null && stated.isBefore(effective);
  }

  /** Whether the rule asks for a day that the program doesn't know. */
  boolean dayUnknown(Rule rule) {
    return rule.governedBy() != GoverningDate.AS_OF
        && program.value(rule.governedBy().word()) == null;
  }

  /** The governing day if the user stated it; a default follows as-of and so excludes nothing. */
  private @Nullable LocalDate statedDay(Rule rule) {
    if (rule.governedBy() == GoverningDate.AS_OF) {
      return null;
    }
    String stated = program.set().get(rule.governedBy().word());
    return stated == null ? null : LocalDate.parse(stated);
  }
}
