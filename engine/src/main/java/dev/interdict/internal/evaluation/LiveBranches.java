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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Which branches of rules a program leaves possible: those of rules that apply to it and whose own
 * conditions on the program hold. No fact of a BOM needs to meet the others.
 */
final class LiveBranches {
  private static final Object[] NONE = {};
  private final List<Rule> rules;
  private final List<List<Predicate<Program>>> possible = new ArrayList<>();
  private final Map<String, Integer> first = new HashMap<>();

  /**
   * @param syntaxes of the rules, in the same order
   */
  LiveBranches(List<Rule> rules, List<RuleSyntax> syntaxes) {
    this.rules = List.copyOf(rules);
    int number = 0;
    for (RuleSyntax syntax : syntaxes) {
      first.put(syntax.name(), number);
      number += syntax.branches().size();
      possible.add(syntax.branches().stream().map(LiveBranches::possible).toList());
    }
  }

  /** By their number, counted through all rules in order: those of some rulebooks. */
  BitSet of(Program program, Applicability applicability, List<String> rulebooks) {
    var live = new BitSet();
    int number = 0;
    for (int i = 0; i < rules.size(); i++) {
      Rule rule = rules.get(i);
      boolean applies = rulebooks.contains(rule.rulebook()) && applicability.whyNot(rule) == null;
      for (Predicate<Program> branch : possible.get(i)) {
        live.set(number++, applies && branch.test(program));
      }
    }
    return live;
  }

  /** The number of a rule's branch. */
  int number(String rule, int branch) {
    return Objects.requireNonNull(first.get(rule)) + branch;
  }

  /** Whether what a branch asks of the program alone holds. */
  static Predicate<Program> possible(Branch branch) {
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
    return program -> {
      for (TestFunction test : tests) {
        if (!test.holds(program, NONE)) {
          return false;
        }
      }
      return true;
    };
  }
}
