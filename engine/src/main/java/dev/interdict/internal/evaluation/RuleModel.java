// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import java.util.List;
import org.drools.model.EntryPoint;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.Query;
import org.drools.model.Rule;
import org.drools.model.TypeMetaData;

/** Interpreted rules as Drools takes them: rules and the collector, nothing else. */
@SuppressWarnings("rawtypes")
record RuleModel(List<Global> globals, List<Rule> rules) implements Model {
  @Override
  public String getName() {
    return RuleInterpreter.PACKAGE;
  }

  @Override
  public String getPackageName() {
    return RuleInterpreter.PACKAGE;
  }

  @Override
  public List<Global> getGlobals() {
    return globals;
  }

  @Override
  public List<Rule> getRules() {
    return rules;
  }

  @Override
  public List<Query> getQueries() {
    return List.of();
  }

  @Override
  public List<TypeMetaData> getTypeMetaDatas() {
    return List.of();
  }

  @Override
  public List<EntryPoint> getEntryPoints() {
    return List.of();
  }
}
