// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.internal.language.RuleSyntax;
import java.util.Collection;
import java.util.List;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Global;
import org.drools.model.Model;
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

  private RuleBase(KieBase base) {
    this.base = base;
  }

  static RuleBase of(List<RuleSyntax> rules) {
    return DroolsGateway.enter(
        () -> {
          Global<HitCollector> collector =
              D.globalOf(HitCollector.class, RuleInterpreter.PACKAGE, COLLECTOR);
          var interpreter = new RuleInterpreter(collector);
          var model =
              new RuleModel(
                  List.of(collector), rules.stream().map(interpreter::interpret).toList());
          return new RuleBase(
              KieBaseBuilder.createKieBaseFromModel(
                  List.<Model>of(model),
                  RuleBaseFactory.newKnowledgeBaseConfiguration(
                      null, RuleBase.class.getClassLoader())));
        });
  }

  /** Asks every rule of these facts; the order of the hits is Drools' own. */
  List<RuleHit> ask(Collection<?> facts) {
    return DroolsGateway.enter(
        () -> {
          KieSession session = base.newKieSession();
          try {
            var collector = new HitCollector();
            session.setGlobal(COLLECTOR, collector);
            facts.forEach(session::insert);
            session.fireAllRules();
            return collector.hits();
          } finally {
            session.dispose();
          }
        });
  }
}
