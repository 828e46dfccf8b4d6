// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import dev.interdict.internal.source.Problems;
import dev.interdict.internal.source.SourceText;
import dev.interdict.internal.xml.XmlBinder;
import dev.interdict.internal.xml.XmlBinding;
import dev.interdict.model.Stated;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code rulebook.xml} to a manifest, its values checked against the reference data. */
final class ManifestReader {
  private final XmlBinder<ManifestXml> binder = new XmlBinder<>(ManifestXml.class);

  /** Null only if the file is no rulebook manifest at all; other mistakes are problems. */
  @Nullable Manifest read(SourceText text, ReferenceTables reference, Problems problems) {
    XmlBinding<ManifestXml> binding = binder.bind(text);
    problems.addAll(binding.diagnostics());
    ManifestXml bean = binding.bean();
    if (bean == null) {
      return null;
    }
    var values = new ManifestValues(binding.places(), problems);
    Stated id =
        values.form(bean, "id", Ids.RULEBOOK, "id: lower case, digits, hyphens and dots within");
    Stated prefix =
        values.form(bean, "prefix", Ids.PREFIX, "prefix: letters and digits, such as '889'");
    String edition = EditionForm.check(values, bean, "edition");
    LeastEngine.check(values, bean);
    List<Stated> requires = requires(bean, id, values);
    List<Manifest.ListHead> lists = lists(bean, edition, values);
    var ruleReader =
        new RuleHeadReader(values, id, prefix, reference, sets(bean, reference, values));
    List<Manifest.RuleHead> rules = bean.rules.stream().map(ruleReader::read).toList();
    checkOrder(rules, values);
    Stated canary = bean.canary == null ? null : values.optional(bean.canary, "test");
    return new Manifest(
        text,
        id,
        prefix,
        edition,
        Prose.folded(bean.title),
        Prose.folded(bean.authority),
        requires,
        lists,
        rules,
        canary);
  }

  /** The rulebooks required, without those that can't be meant. */
  private static List<Stated> requires(ManifestXml bean, Stated id, ManifestValues values) {
    Map<String, Stated> requires = new LinkedHashMap<>();
    for (ManifestXml.RequiresXml xml : bean.requires) {
      Stated other = values.form(xml, "rulebook", Ids.RULEBOOK, "id of a rulebook");
      if (!Ids.RULEBOOK.matcher(other.value()).matches()) {
        continue;
      }
      if (other.value().equals(id.value())) {
        values.error(
            "rulebook-requires-itself",
            "the rulebook requires itself; its rules may name its own lists without that",
            other.location());
      } else if (requires.putIfAbsent(other.value(), other) != null) {
        values.error(
            "rulebook-duplicate-requires",
            "the rulebook '" + other.value() + "' is required twice",
            other.location());
      }
    }
    return List.copyOf(requires.values());
  }

  private static List<Manifest.ListHead> lists(
      ManifestXml bean, String edition, ManifestValues values) {
    var reader = new ListHeadReader(values, edition);
    List<Manifest.ListHead> lists = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (ManifestXml.ListXml xml : bean.lists) {
      Manifest.ListHead list = reader.read(xml);
      if (!ids.add(list.id().value())) {
        values.error(
            "rulebook-duplicate-list",
            "the list '" + list.id().value() + "' stands twice",
            list.id().location());
      }
      lists.add(list);
    }
    return lists;
  }

  /** Function sets by {@code #name}. */
  private static Map<String, List<String>> sets(
      ManifestXml bean, ReferenceTables reference, ManifestValues values) {
    Map<String, List<String>> sets = new LinkedHashMap<>();
    for (ManifestXml.FunctionsXml xml : bean.functions) {
      Stated id = values.form(xml, "id", Ids.WORD, "id: lower case, digits and hyphens");
      List<String> functions = new ArrayList<>();
      for (Stated function : values.words(xml)) {
        if (reference.functions.containsKey(function.value())) {
          functions.add(function.value());
        } else {
          values.unknown("function", function, reference.functions.keySet());
        }
      }
      if (sets.putIfAbsent("#" + id.value(), functions) != null) {
        values.error(
            "rulebook-duplicate-functions",
            "the function set '" + id.value() + "' stands twice",
            id.location());
      }
    }
    return sets;
  }

  private static void checkOrder(List<Manifest.RuleHead> rules, ManifestValues values) {
    Map<String, Stated> seen = new HashMap<>();
    String last = "";
    for (Manifest.RuleHead rule : rules) {
      Stated id = rule.id();
      Stated earlier = seen.putIfAbsent(id.value(), id);
      if (earlier != null) {
        values.error(
            "rulebook-duplicate-rule",
            "the rule '%s' stands twice, first at %s".formatted(id.value(), earlier.location()),
            id.location());
      } else if (id.value().compareTo(last) < 0) {
        values.error(
            "rulebook-rule-order",
            "rules are sorted by id: '%s' comes before '%s'".formatted(id.value(), last),
            id.location());
      }
      last = id.value();
    }
  }
}
