// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.internal.evaluation.Efforts.Effort;
import dev.interdict.internal.language.BomFact;
import dev.interdict.internal.language.Certainty;
import dev.interdict.internal.language.ComponentFact;
import dev.interdict.internal.language.RuleSyntax;
import dev.interdict.internal.language.RuleSyntax.Accumulation;
import dev.interdict.internal.language.RuleSyntax.Branch;
import dev.interdict.internal.language.RuleSyntax.Condition;
import dev.interdict.internal.language.RuleSyntax.Constraint;
import dev.interdict.internal.language.RuleSyntax.Pattern;
import dev.interdict.internal.language.RuleSyntax.Quantifier;
import dev.interdict.internal.language.RuleSyntax.Test;
import dev.interdict.internal.language.Vocabulary;
import dev.interdict.model.FactField;
import dev.interdict.model.Program;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a branch must find to hold: where a component that would do lacks a fact of which that is
 * made, the branch is silent, and its silence says nothing.
 *
 * @param program its conditions on the program
 * @param bom its conditions on the BOM
 * @param parts one for each fact of a component that must be there, or must not
 * @param facts of which those are made, or for which they ask
 */
record Sought(
    List<ProgramCondition> program,
    List<OpenTest> bom,
    List<SoughtPart> parts,
    Set<FactField> facts) {
  private static final Object[] NONE = {};

  /**
   * Of each branch of a rule.
   *
   * @param efforts are counted there
   */
  static List<Sought> of(RuleSyntax rule, Efforts efforts) {
    return rule.branches().stream()
        .map(branch -> of(branch, efforts.of(rule.name(), branch)))
        .filter(sought -> !sought.parts.isEmpty())
        .toList();
  }

  private static Sought of(Branch branch, Effort effort) {
    var parts = new SoughtParts(branch.report().component(), effort);
    var bom = new ArrayList<OpenTest>();
    for (Condition condition : Prefilter.of(branch)) {
      if (condition instanceof Accumulation totals) {
        parts.add(totals.source());
      } else if (condition instanceof Pattern pattern) {
        if (pattern.type().equals("Bom") && pattern.quantifier() != Quantifier.NOT) {
          bom.addAll(own(pattern, effort));
        }
        parts.add(pattern);
      }
    }
    Set<FactField> facts = EnumSet.noneOf(FactField.class);
    for (SoughtPart part : parts.all()) {
      facts.addAll(part.made());
      part.tests().forEach(asked -> facts.addAll(asked.reads()));
    }
    return new Sought(ProgramCondition.of(branch), bom, parts.all(), facts);
  }

  private static List<OpenTest> own(Pattern pattern, Effort effort) {
    var tests = new OpenTests(Vocabulary.type(pattern.type()), new Patterns(), effort, true);
    var own = new ArrayList<OpenTest>();
    for (Constraint constraint : pattern.constraints()) {
      Test test = constraint.test();
      if (test != null && Prefilter.isOwn(test)) {
        own.add(tests.interpret(test));
      }
    }
    return own;
  }

  /** Whether what the program and the BOM as a whole state leaves the branch possible. */
  boolean possible(Program stated, BomFact whole) {
    return program.stream().noneMatch(condition -> condition.excludes(stated))
        && bom.stream().noneMatch(test -> test.ask(whole, NONE) == Certainty.NO);
  }

  /**
   * Whether the branch may be silent because a component lacks a fact.
   *
   * @param lacks all that it lacks, that fact among it
   */
  boolean misses(FactField fact, ComponentFact component, Set<FactField> lacks) {
    // Asked of many components, where an iterator shows.
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).misses(fact, component, lacks)) {
        return true;
      }
    }
    return false;
  }
}
