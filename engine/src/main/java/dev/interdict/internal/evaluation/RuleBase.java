// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.EvaluationLimits;
import dev.interdict.internal.language.RuleSyntax;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.modelcompiler.KieBaseBuilder;
import org.drools.modelcompiler.dsl.pattern.D;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * Rules, ready for Drools: immutable, shared between threads, without a class loader of its own.
 */
final class RuleBase {
  private static final String COLLECTOR = "findings";
  private final KieBase base;
  private final Intake intake;
  private final Efforts efforts;

  private RuleBase(KieBase base, Intake intake, Efforts efforts) {
    this.base = base;
    this.intake = intake;
    this.efforts = efforts;
  }

  /** Of all branches of these rules. */
  static RuleBase of(List<RuleSyntax> rules) {
    var all = new BitSet();
    all.set(0, rules.stream().mapToInt(rule -> rule.branches().size()).sum());
    return of(rules, all);
  }

  /**
   * Of some of their branches.
   *
   * @param branches by their number, counted through all rules in order
   */
  static RuleBase of(List<RuleSyntax> rules, BitSet branches) {
    return DroolsGateway.enter(
        () -> {
          var efforts = new Efforts();
          Global<HitCollector> collector =
              D.globalOf(HitCollector.class, RuleInterpreter.PACKAGE, COLLECTOR);
          var interpreter = new RuleInterpreter(collector, efforts);
          var interpreted = new ArrayList<Rule>();
          int number = 0;
          for (RuleSyntax rule : rules) {
            for (int at = 0; at < rule.branches().size(); at++) {
              if (branches.get(number++)) {
                interpreted.addAll(interpreter.interpret(rule, at));
              }
            }
          }
          return new RuleBase(
              KieBaseBuilder.createKieBaseFromModel(
                  List.<Model>of(new RuleModel(List.of(collector), interpreted)),
                  RuleBaseFactory.newKnowledgeBaseConfiguration(
                      null, RuleBase.class.getClassLoader())),
              interpreter.intake(),
              efforts);
        });
  }

  /**
   * Asks every rule of these facts; the order of the hits is Drools' own.
   *
   * @throws EvaluationStoppedException if that takes more than the limits
   */
  List<RuleHit> ask(Collection<?> facts, EvaluationLimits limits) {
    return DroolsGateway.enter(
        () -> {
          KieSession session = base.newKieSession();
          efforts.begin(limits);
          try {
            var collector = new HitCollector();
            session.setGlobal(COLLECTOR, collector);
            for (Object fact : facts) {
              if (intake.takes(fact)) {
                session.insert(fact);
              }
            }
            session.fireAllRules();
            return collector.hits();
          } catch (RuntimeException e) {
            throw stopped(e);
          } finally {
            efforts.end();
            session.dispose();
          }
        });
  }

  /** Drools wraps what its conditions throw. */
  private static RuntimeException stopped(RuntimeException thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof EvaluationStoppedException stopped) {
        return stopped;
      }
    }
    return thrown;
  }
}
