// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.ui;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.diagnostic.Printable;
import dev.interdict.eclipse.core.DiagnosticText;
import dev.interdict.model.Component;
import dev.interdict.model.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.osgi.util.NLS;
import org.jspecify.annotations.Nullable;

/** What a row says, in text that nothing in a file can garble. */
final class NodeLabels {
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_SENTENCE = 500;

  private NodeLabels() {}

  static String text(TreeNode node) {
    Row row = node.row();
    if (row instanceof Row.OfGroup group) {
      return NLS.bind(ViewMessages.row_count, group.group().label(), group.count());
    }
    if (row instanceof Row.OfRule rule) {
      String title = shown(title(node, rule), LONGEST_SENTENCE);
      String text = NLS.bind(ViewMessages.row_rule, shown(rule.rule().id()), title).strip();
      return rule.findings() == 0 ? text : NLS.bind(ViewMessages.row_count, text, rule.findings());
    }
    if (row instanceof Row.OfFinding finding) {
      return path(finding.finding().component());
    }
    if (row instanceof Row.OfDiagnostic diagnostic) {
      return shown(firstLine(diagnostic.diagnostic()), LONGEST_SENTENCE);
    }
    return row instanceof Row.OfReason reason ? shown(reason.text(), LONGEST_SENTENCE) : "";
  }

  /** The name of its file, and the line; empty for what stands nowhere. */
  static String qualifier(TreeNode node) {
    String place = place(node);
    return place.substring(place.lastIndexOf('/') + 1);
  }

  private static String place(TreeNode node) {
    if (node.row() instanceof Row.OfFinding finding) {
      return place(finding.finding().component().location());
    }
    return node.row() instanceof Row.OfDiagnostic diagnostic
        ? place(diagnostic.diagnostic().location())
        : "";
  }

  /** The whole row, as it is copied: a finding with its verdict and rule. */
  static String copy(TreeNode node) {
    var cells = new ArrayList<String>();
    if (node.row() instanceof Row.OfFinding row) {
      cells.add(Group.of(row.finding()).label());
      cells.add(shown(row.finding().rule()));
    }
    cells.add(text(node));
    cells.add(place(node));
    return String.join("\t", cells).strip();
  }

  /** The name of its icon; empty for none. */
  static String icon(TreeNode node) {
    Row row = node.row();
    if (row instanceof Row.OfGroup group) {
      return group.group().icon();
    }
    if (row instanceof Row.OfDiagnostic) {
      return "diagnostic";
    }
    if (row instanceof Row.OfFinding) {
      return "component";
    }
    return row instanceof Row.OfRule ? "rule" : "";
  }

  /** The path below the end item, whose BOM it is anyway. */
  static String path(Component component) {
    List<String> path = component.path();
    Component top = component;
    for (Component up = top.parent(); up != null; up = up.parent()) {
      top = up;
    }
    List<String> below = top.endItem() && path.size() > 1 ? path.subList(1, path.size()) : path;
    return String.join(" > ", below.stream().map(NodeLabels::shown).toList());
  }

  /** {@code file:line}; empty without a place. */
  static String place(@Nullable SourceLocation location) {
    return location == null ? "" : shown(location.file()) + ":" + location.line();
  }

  static String firstLine(Diagnostic diagnostic) {
    return DiagnosticText.of(diagnostic).lines().findFirst().orElse("");
  }

  /** The rulebook's title of a rule, else the one that its findings carry. */
  static String title(TreeNode node, Row.OfRule rule) {
    return rule.rule().title().isEmpty()
            && !node.children().isEmpty()
            && node.children().get(0).row() instanceof Row.OfFinding finding
        ? finding.finding().title()
        : rule.rule().title();
  }

  static String shown(String text) {
    return shown(text, LONGEST_NAME);
  }

  /** On one line, cut to a length, and harmless. */
  static String shown(String text, int longest) {
    String line = text.strip().replaceAll("[ \\t\\r\\n]+", " ");
    if (line.length() > longest) {
      int end = Character.isHighSurrogate(line.charAt(longest - 1)) ? longest - 1 : longest;
      line = line.substring(0, end) + "…";
    }
    return Printable.text(line);
  }
}
