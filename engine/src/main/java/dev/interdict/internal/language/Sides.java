// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.jspecify.annotations.Nullable;

/**
 * The left-hand side of a rule as the combinations of the sides of its {@code or}s: what DRL itself
 * makes of them, a rule each.
 */
final class Sides {
  /** More could only come from several 'or's in one rule, and nobody could follow those. */
  static final int MAX_BRANCHES = 16;

  private Sides() {}

  /** The elements of each branch, in the order written; null if there are more than allowed. */
  static @Nullable List<List<BaseDescr>> branches(BaseDescr element) {
    if (element instanceof OrDescr or) {
      var branches = new ArrayList<List<BaseDescr>>();
      for (BaseDescr side : or.getDescrs()) {
        List<List<BaseDescr>> own = branches(side);
        if (own == null || branches.size() + own.size() > MAX_BRANCHES) {
          return null;
        }
        branches.addAll(own);
      }
      return branches;
    }
    if (!(element instanceof AndDescr and)) {
      return List.of(List.of(element));
    }
    List<List<BaseDescr>> branches = List.of(List.of());
    for (BaseDescr part : and.getDescrs()) {
      List<List<BaseDescr>> own = branches(part);
      if (own == null || branches.size() * own.size() > MAX_BRANCHES) {
        return null;
      }
      branches = product(branches, own);
    }
    return branches;
  }

  private static List<List<BaseDescr>> product(
      List<List<BaseDescr>> left, List<List<BaseDescr>> right) {
    var product = new ArrayList<List<BaseDescr>>();
    for (List<BaseDescr> before : left) {
      for (List<BaseDescr> after : right) {
        var both = new ArrayList<>(before);
        both.addAll(after);
        product.add(both);
      }
    }
    return product;
  }

  /** The names that anything in an element is bound to. */
  static Set<String> names(BaseDescr element) {
    var names = new LinkedHashSet<String>();
    collect(element, names);
    return names;
  }

  private static void collect(Object element, Set<String> names) {
    if (element instanceof ConditionalElementDescr several) {
      several.getDescrs().forEach(inner -> collect(inner, names));
    } else if (element instanceof PatternDescr pattern) {
      if (pattern.getIdentifier() != null) {
        names.add(pattern.getIdentifier());
      }
      if (pattern.getSource() instanceof org.drools.drl.ast.descr.AccumulateDescr accumulate) {
        collect(accumulate.getInput(), names);
        accumulate
            .getFunctions()
            .forEach(function -> names.add(String.valueOf(function.getBind())));
      }
      pattern.getConstraint().getDescrs().forEach(inner -> collect(inner, names));
    } else if (element instanceof ExprConstraintDescr constraint) {
      String text = constraint.getExpression().strip();
      int colon = text.indexOf(':');
      if (text.startsWith("$") && colon > 0) {
        names.add(text.substring(0, colon).strip());
      }
    }
  }
}
