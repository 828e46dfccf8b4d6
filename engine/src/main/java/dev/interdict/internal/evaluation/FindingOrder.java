// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.finding.Finding;
import dev.interdict.model.Component;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The one order of findings: verdict, component path, rule, list entry, place. */
final class FindingOrder {
  static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::verdict)
          .thenComparing(Finding::component, FindingOrder::paths)
          .thenComparing(Finding::rule)
          .thenComparing(FindingOrder::entry)
          .thenComparing(f -> f.component().index());

  private FindingOrder() {}

  /** By the names from the top down, an assembly before its parts; no path is put together. */
  static int paths(Component one, Component other) {
    if (Objects.equals(one.parent(), other.parent())) {
      return one.name().compareTo(other.name()); // as most are that stand next to each other
    }
    int above = above(one) - above(other);
    Component a = one;
    Component b = other;
    for (int i = above; i > 0 && a.parent() != null; i--) {
      a = a.parent();
    }
    for (int i = above; i < 0 && b.parent() != null; i++) {
      b = b.parent();
    }
    int order = level(a, b);
    return order != 0 ? order : above;
  }

  /** Of two components that lie equally deep. */
  private static int level(Component one, Component other) {
    if (one.equals(other)) {
      return 0;
    }
    Component a = one.parent();
    Component b = other.parent();
    int order = a == null || b == null ? 0 : level(a, b);
    return order != 0 ? order : one.name().compareTo(other.name());
  }

  private static int above(Component component) {
    int above = 0;
    for (@Nullable Component c = component.parent(); c != null; c = c.parent()) {
      above++;
    }
    return above;
  }

  private static String entry(Finding finding) {
    return finding.evidence().stream()
        .filter(e -> e.entry() != null)
        .map(e -> e.list() + "/" + e.entry())
        .findFirst()
        .orElse("");
  }
}
