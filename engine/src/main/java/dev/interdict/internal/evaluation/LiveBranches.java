// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.internal.language.FactType;
import dev.interdict.internal.language.RuleSyntax;
import dev.interdict.internal.language.RuleSyntax.Branch;
import dev.interdict.internal.language.RuleSyntax.Condition;
import dev.interdict.internal.language.RuleSyntax.Constraint;
import dev.interdict.internal.language.RuleSyntax.Pattern;
import dev.interdict.internal.language.RuleSyntax.Quantifier;
import dev.interdict.internal.language.Vocabulary;
import dev.interdict.model.Program;
import dev.interdict.rulebook.Rule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Which branches of rules a program leaves possible: those of rules that apply to it and whose own
 * conditions on the program hold. No fact of a BOM needs to meet the others.
 */
final class LiveBranches {
  private static final Object[] NONE = {};
  private final List<Rule> rules;
  private final List<List<List<TestFunction>>> asked = new ArrayList<>();

  /**
   * @param syntaxes of the rules, in the same order
   */
  LiveBranches(List<Rule> rules, List<RuleSyntax> syntaxes) {
    this.rules = List.copyOf(rules);
    for (RuleSyntax syntax : syntaxes) {
      asked.add(syntax.branches().stream().map(LiveBranches::asked).toList());
    }
  }

  /** By the number of a branch, counted through all rules in order. */
  BitSet of(Program program, Applicability applicability) {
    var live = new BitSet();
    int number = 0;
    for (int i = 0; i < rules.size(); i++) {
      boolean applies = applicability.whyNot(rules.get(i)) == null;
      for (List<TestFunction> tests : asked.get(i)) {
        live.set(number++, applies && hold(tests, program));
      }
    }
    return live;
  }

  private static boolean hold(List<TestFunction> tests, Program program) {
    for (TestFunction test : tests) {
      if (!test.holds(program, NONE)) {
        return false;
      }
    }
    return true;
  }

  private static List<TestFunction> asked(Branch branch) {
    FactType type = Vocabulary.type("Program");
    var tests = new ArrayList<TestFunction>();
    for (Condition condition : branch.conditions()) {
      if (condition instanceof Pattern pattern
          && pattern.type().equals("Program")
          && pattern.quantifier() != Quantifier.NOT) {
        for (Constraint constraint : pattern.constraints()) {
          if (constraint.test() != null && Prefilter.isOwn(constraint.test())) {
            tests.add(new TestInterpreter(type, new Patterns(), null).interpret(constraint.test()));
          }
        }
      }
    }
    return tests;
  }
}
