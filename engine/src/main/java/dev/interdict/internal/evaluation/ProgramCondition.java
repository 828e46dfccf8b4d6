// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.internal.language.FactType;
import dev.interdict.internal.language.RuleSyntax.Branch;
import dev.interdict.internal.language.RuleSyntax.Condition;
import dev.interdict.internal.language.RuleSyntax.Constraint;
import dev.interdict.internal.language.RuleSyntax.Pattern;
import dev.interdict.internal.language.RuleSyntax.Quantifier;
import dev.interdict.internal.language.RuleSyntax.Test;
import dev.interdict.internal.language.Vocabulary;
import dev.interdict.model.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A condition of a branch on the program alone, which needs no fact of a BOM.
 *
 * @param fields what it asks, such as {@code end-use}
 */
record ProgramCondition(TestFunction test, Set<String> fields) {
  private static final Object[] NONE = {};
  private static final Set<String> ALWAYS = Set.of("as-of", "roles");

  /** Those of a branch, all of which must hold. */
  static List<ProgramCondition> of(Branch branch) {
    FactType type = Vocabulary.type("Program");
    var conditions = new ArrayList<ProgramCondition>();
    for (Condition condition : branch.conditions()) {
      if (condition instanceof Pattern pattern
          && pattern.type().equals("Program")
          && pattern.quantifier() != Quantifier.NOT) {
        for (Constraint constraint : pattern.constraints()) {
          Test test = constraint.test();
          if (test != null && Prefilter.isOwn(test)) {
            conditions.add(
                new ProgramCondition(
                    new TestInterpreter(type, new Patterns(), null).interpret(test),
                    test.paths()
                        .flatMap(path -> path.properties().stream())
                        .map(Vocabulary::programField)
                        .collect(Collectors.toSet())));
          }
        }
      }
    }
    return List.copyOf(conditions);
  }

  boolean holds(Program program) {
    return test.holds(program, NONE);
  }

  /** Whether it fails for what somebody stated, not for want of a field. */
  boolean excludes(Program program) {
    return !holds(program) && fields.stream().allMatch(field -> stated(field, program));
  }

  private static boolean stated(String field, Program program) {
    String value = program.set().get(field);
    return ALWAYS.contains(field) || (value != null && !value.equals("unknown"));
  }
}
