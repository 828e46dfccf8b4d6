// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.ui;

import dev.interdict.EvaluationResult;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.finding.Finding;
import dev.interdict.finding.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rows that a result makes. Built off the UI thread; nothing in it changes afterwards. */
record TreeModel(List<TreeNode> roots) {
  static final TreeModel EMPTY = new TreeModel(List.of());

  TreeModel {
    roots = List.copyOf(roots);
  }

  static TreeModel of(EvaluationResult result) {
    NavigableMap<String, RuleStory> rules = RuleStory.of(result);
    var roots = new EnumMap<Group, TreeNode>(Group.class);
    addFindings(result.findings(), rules, roots);
    addDiagnostics(result.diagnostics(), roots);
    for (Outcome outcome : Outcome.values()) {
      Group group = Group.of(outcome, result.complete());
      if (group != null) {
        addRules(group, outcome, rules, roots);
      }
    }
    return new TreeModel(List.copyOf(roots.values()));
  }

  private static void addFindings(
      List<Finding> findings, Map<String, RuleStory> rules, Map<Group, TreeNode> roots) {
    var groups = new EnumMap<Group, NavigableMap<String, List<Finding>>>(Group.class);
    for (Finding finding : findings) {
      groups
          .computeIfAbsent(Group.of(finding), group -> new TreeMap<>())
          .computeIfAbsent(finding.rule(), rule -> new ArrayList<>())
          .add(finding);
    }
    groups.forEach(
        (group, byRule) -> {
          int count = byRule.values().stream().mapToInt(List::size).sum();
          TreeNode root = root(group, count, roots);
          byRule.forEach((id, of) -> addRule(root, story(id, rules), of));
        });
  }

  private static void addRule(TreeNode root, RuleStory rule, List<Finding> findings) {
    TreeNode node = root.add(rule.id(), new Row.OfRule(rule, findings.size()));
    var seen = new HashMap<String, Integer>();
    for (Finding finding : findings) {
      String key = finding.bom() + '\n' + finding.fingerprint();
      int earlier = seen.merge(key, 1, Integer::sum) - 1; // The same part in several places.
      node.add(earlier == 0 ? key : key + '\n' + earlier, new Row.OfFinding(finding));
    }
  }

  private static void addDiagnostics(List<Diagnostic> diagnostics, Map<Group, TreeNode> roots) {
    List<Diagnostic> errors = diagnostics.stream().filter(Diagnostic::isError).toList();
    if (!errors.isEmpty()) {
      TreeNode root = root(Group.NOT_JUDGED, errors.size(), roots);
      errors.forEach(d -> root.add(d.render(), new Row.OfDiagnostic(d)));
    }
  }

  private static void addRules(
      Group group, Outcome outcome, Map<String, RuleStory> rules, Map<Group, TreeNode> roots) {
    List<RuleStory> of =
        rules.values().stream()
            .filter(rule -> outcome == Outcome.CLEAR ? rule.isClear() : rule.has(outcome))
            .toList();
    if (!of.isEmpty()) {
      TreeNode root = root(group, of.size(), roots);
      for (RuleStory rule : of) {
        TreeNode node = root.add(rule.id(), new Row.OfRule(rule, 0));
        rule.reasons(outcome).forEach(reason -> node.add(reason, new Row.OfReason(reason)));
      }
    }
  }

  private static TreeNode root(Group group, int count, Map<Group, TreeNode> roots) {
    var root = new TreeNode(null, group.name(), new Row.OfGroup(group, count));
    roots.put(group, root);
    return root;
  }

  private static RuleStory story(String id, Map<String, RuleStory> rules) {
    RuleStory story = rules.get(id);
    return story != null ? story : new RuleStory(id, null, List.of(), 0);
  }

  /** The row at this path or, if it is gone, the one nearest above it; null if none is left. */
  @Nullable TreeNode nearest(List<String> path) {
    TreeNode found = null;
    List<TreeNode> level = roots;
    for (String key : path) {
      TreeNode next =
          level.stream().filter(node -> node.key().equals(key)).findFirst().orElse(null);
      if (next == null) {
        return found;
      }
      found = next;
      level = next.children();
    }
    return found;
  }

  /** The row exactly at this path; null if it is gone. */
  @Nullable TreeNode at(List<String> path) {
    TreeNode found = nearest(path);
    return found != null && found.path().equals(path) ? found : null;
  }
}
