// SPDX-License-Identifier: Apache-2.0
package dev.interdict.differential.facts;

import java.util.Set;

/** Values at the end of a path of which a step may be absent, where stock Drools fails. */
public final class Absent {
  private Absent() {}

  public static String text(Object from, String path) {
    return (String) value(from, path);
  }

  public static Double number(Object from, String path) {
    return (Double) value(from, path);
  }

  public static Boolean truth(Object from, String path) {
    return (Boolean) value(from, path);
  }

  public static Component component(Object from, String path) {
    return (Component) value(from, path);
  }

  @SuppressWarnings("unchecked")
  public static Set<String> texts(Object from, String path) {
    return (Set<String>) value(from, path);
  }

  /** What an absent number adds to a sum. */
  public static Double zero(Double number) {
    return number == null ? 0.0 : number;
  }

  private static Object value(Object from, String path) {
    Object at = from;
    for (String step : path.split("\\.")) {
      at = at == null ? null : property(at, step);
    }
    return at;
  }

  private static Object property(Object fact, String name) {
    try {
      return fact.getClass().getMethod(name).invoke(fact);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
