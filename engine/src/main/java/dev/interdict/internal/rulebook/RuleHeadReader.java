// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import dev.interdict.model.Component;
import dev.interdict.model.Stated;
import dev.interdict.rulebook.AppliesIf;
import dev.interdict.rulebook.Citation;
import dev.interdict.rulebook.GoverningDate;
import dev.interdict.rulebook.Mark;
import dev.interdict.rulebook.Position;
import dev.interdict.rulebook.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code <rule>} of a manifest. */
final class RuleHeadReader {
  private static final Map<String, GoverningDate> GOVERNING =
      Map.of(
          GoverningDate.CONTRACT_AWARDED.word(), GoverningDate.CONTRACT_AWARDED,
          GoverningDate.FIRST_AUTHORISED.word(), GoverningDate.FIRST_AUTHORISED);
  private static final Map<String, Position> POSITIONS =
      Arrays.stream(Position.values())
          .collect(Collectors.toUnmodifiableMap(Position::word, p -> p));

  private final ManifestValues values;
  private final Stated rulebook;
  private final Stated prefix;
  private final ReferenceTables reference;
  private final Map<String, List<String>> functionSets;

  RuleHeadReader(
      ManifestValues values,
      Stated rulebook,
      Stated prefix,
      ReferenceTables reference,
      Map<String, List<String>> functionSets) {
    this.values = values;
    this.rulebook = rulebook;
    this.prefix = prefix;
    this.reference = reference;
    this.functionSets = functionSets;
  }

  Manifest.RuleHead read(ManifestXml.RuleXml xml) {
    Stated id = values.stated(xml, "id");
    if (!id.value().matches(Pattern.quote(prefix.value()) + "-\\d{3}")) {
      values.error(
          "rulebook-rule-id",
          "the id of a rule is '%s-' and three digits, not '%s'"
              .formatted(prefix.value(), id.value()),
          id.location());
    }
    LocalDate stated = values.date(xml, "effective");
    LocalDate effective = stated == null ? LocalDate.EPOCH : stated;
    LocalDate until = values.date(xml, "until");
    if (until != null && !effective.isBefore(until)) {
      values.error(
          "rulebook-date", "'until' does not lie behind 'effective'", values.place(xml, "until"));
    }
    Map<String, Stated> keys = new HashMap<>();
    Map<String, String> reasons = reasons(xml, keys);
    var rule =
        new Rule(
            id.value(),
            rulebook.value(),
            Prose.folded(xml.title),
            effective,
            until,
            values.word(xml, "governed-by", GOVERNING, GoverningDate.AS_OF),
            values.word(xml, "mark", ReferenceTables.MARKS, Mark.C),
            EditionForm.check(values, xml, "since"),
            roles(xml),
            citations(xml),
            appliesIf(xml.appliesIf),
            xml.decides.stream().map(this::decides).toList(),
            Prose.folded(xml.statement),
            reasons,
            Prose.markdown(xml.remedy),
            xml.caveats.stream().map(Prose::folded).toList(),
            List.of());
    return new Manifest.RuleHead(
        rule, id, values.place(xml, "mark"), keys, values.words(xml, "lists"));
  }

  private List<String> roles(ManifestXml.RuleXml xml) {
    List<Stated> roles = values.words(xml, "roles");
    if (roles.isEmpty() && values.optional(xml, "roles") != null) {
      values.error(
          "rulebook-roles",
          "a rule needs a role; '*' means every role",
          values.place(xml, "roles"));
    }
    for (Stated role : roles) {
      if (role.value().equals("*") && roles.size() > 1) {
        values.error("rulebook-roles", "'*' stands alone: it means every role", role.location());
      } else if (!role.value().equals("*") && !reference.roles.containsKey(role.value())) {
        values.unknown("role", role, reference.roles.keySet());
      }
    }
    return roles.stream().map(Stated::value).toList();
  }

  private List<Citation> citations(ManifestXml.RuleXml xml) {
    List<Citation> citations = new ArrayList<>();
    for (ManifestXml.CitationXml citation : xml.citations) {
      citations.add(new Citation(Prose.folded(citation.text), values.url(citation, "url")));
    }
    return citations;
  }

  private AppliesIf appliesIf(ManifestXml.@Nullable AppliesIfXml xml) {
    if (xml == null) {
      return new AppliesIf(List.of(), List.of(), Position.ANY);
    }
    Set<String> functions = new LinkedHashSet<>();
    for (Stated word : values.words(xml, "functions")) {
      if (functionSets.containsKey(word.value())) {
        functions.addAll(functionSets.getOrDefault(word.value(), List.of()));
      } else if (word.value().startsWith("#")) {
        values.unknown("function set", word, functionSets.keySet());
      } else {
        checked("function", word, reference.functions.keySet());
        functions.add(word.value());
      }
    }
    List<Stated> types = values.words(xml, "types");
    types.forEach(type -> checked("component type", type, Component.TYPES));
    return new AppliesIf(
        List.copyOf(functions),
        types.stream().map(Stated::value).toList(),
        values.word(xml, "position", POSITIONS, Position.ANY));
  }

  private List<String> decides(ManifestXml.DecidesXml xml) {
    List<Stated> facts = values.words(xml, "any-of");
    if (facts.isEmpty() && values.optional(xml, "any-of") != null) {
      values.error("rulebook-decides", "name at least one fact", values.place(xml, "any-of"));
    }
    for (Stated fact : facts) {
      if (FactNames.usCostShare(fact.value()) != null) {
        continue;
      }
      if (fact.value().startsWith(FactNames.US_COST_SHARE)) {
        values.error(
            "rulebook-decides",
            "'%s' names no whole percent from 1 to 100; write %s65"
                .formatted(fact.value(), FactNames.US_COST_SHARE),
            fact.location());
      } else {
        checked("fact", fact, FactNames.shown());
      }
    }
    return facts.stream().map(Stated::value).toList();
  }

  private Map<String, String> reasons(ManifestXml.RuleXml xml, Map<String, Stated> keys) {
    Map<String, String> reasons = new HashMap<>();
    for (ManifestXml.ReasonXml reason : xml.reasons) {
      Stated key = values.form(reason, "key", Ids.WORD, "key: lower case, digits and hyphens");
      if (keys.putIfAbsent(key.value(), key) != null) {
        values.error(
            "rulebook-duplicate-reason",
            "the reason '" + key.value() + "' stands twice",
            key.location());
      }
      reasons.put(key.value(), Prose.folded(reason.text));
    }
    return reasons;
  }

  private void checked(String what, Stated word, Collection<String> known) {
    if (!known.contains(word.value())) {
      values.unknown(what, word, known);
    }
  }
}
