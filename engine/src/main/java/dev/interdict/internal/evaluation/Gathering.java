// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serializable;
import org.kie.api.runtime.rule.AccumulateFunction;

/** Gathers the facts of an {@code accumulate}, as Drools asks for it. Immutable. */
final class Gathering implements AccumulateFunction<Gathering.Facts> {
  private final Efforts.Effort effort;

  /** What is gathered so far. */
  static final class Facts implements Serializable {
    private static final long serialVersionUID = 1L;
    private transient Gathered gathered = new Gathered();

    private Facts() {}
  }

  Gathering(Efforts.Effort effort) {
    this.effort = effort;
  }

  @Override
  public Facts createContext() {
    return new Facts();
  }

  @Override
  public void init(Facts context) {
    context.gathered = new Gathered();
  }

  @Override
  public void accumulate(Facts context, Object fact) {
    effort.spend();
    context.gathered.add(fact);
  }

  @Override
  public Gathered getResult(Facts context) {
    return context.gathered;
  }

  @Override
  public boolean supportsReverse() {
    return false;
  }

  @Override
  public void reverse(Facts context, Object fact) {
    throw new UnsupportedOperationException("no fact is ever taken back");
  }

  @Override
  public Class<?> getResultType() {
    return Gathered.class;
  }

  @Override
  public void writeExternal(ObjectOutput out) {
    throw new UnsupportedOperationException("rules are never written");
  }

  @Override
  public void readExternal(ObjectInput in) {
    throw new UnsupportedOperationException("rules are never read");
  }
}
