// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.EvaluationLimits;
import dev.interdict.internal.language.BomFact;
import dev.interdict.internal.language.ComponentFact;
import dev.interdict.internal.language.DrlRuleParser;
import dev.interdict.internal.language.ListMatchFact;
import dev.interdict.internal.language.OriginFact;
import dev.interdict.internal.language.RuleParsing;
import dev.interdict.internal.language.RuleSyntax;
import dev.interdict.internal.source.SourceText;
import dev.interdict.model.Bom;
import dev.interdict.model.Component;
import dev.interdict.model.Confidence;
import dev.interdict.model.Evidence;
import dev.interdict.model.ListMatch;
import dev.interdict.model.MatchBasis;
import dev.interdict.model.MatchSubject;
import dev.interdict.model.Materials;
import dev.interdict.model.Origin;
import dev.interdict.model.PartFunction;
import dev.interdict.model.Pointer;
import dev.interdict.model.Program;
import dev.interdict.model.SourceLocation;
import dev.interdict.model.Stage;
import dev.interdict.rulebook.ListEntry;
import dev.interdict.rulebook.Mark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Facts and rules put together by hand. */
final class Boards {
  static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);
  private static final SourceLocation PLACE = SourceLocation.at("bom.json", 1, 1);
  private static final Bom EMPTY =
      new Bom("bom.json", "", "1.6", null, List.of(), Set.of(), true, List.of(), List.of());

  final List<Object> facts = new ArrayList<>();
  final List<ComponentFact> components = new ArrayList<>();

  /** A component's properties, changed before it is added. */
  static final class Part {
    String name = "part";
    String maker;
    String supplier;
    String partNumber;
    String function;
    String group;
    Double quantity;
    boolean endItem;
    boolean assembly;
    ComponentFact parent;
    Set<String> stages = Set.of();

    Part name(String value) {
      name = value;
      return this;
    }

    Part maker(String value) {
      maker = value;
      return this;
    }

    Part partNumber(String value) {
      partNumber = value;
      return this;
    }

    Part quantity(Double value) {
      quantity = value;
      return this;
    }

    Part parent(ComponentFact value) {
      parent = value;
      return this;
    }
  }

  static Part part(String name) {
    return new Part().name(name);
  }

  ComponentFact add(Part part) {
    var component =
        new Component(
            components.size(),
            null,
            "device",
            part.name,
            null,
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            part.quantity,
            part.parent == null ? null : part.parent.component(),
            part.endItem,
            part.assembly,
            part.parent == null ? 0 : part.parent.component().depth() + 1,
            PLACE,
            Pointer.ROOT);
    var fact =
        new ComponentFact(
            component,
            part.parent,
            part.function == null
                ? null
                : new PartFunction(part.function, part.group, "name", part.name, Confidence.HIGH),
            part.maker,
            part.supplier,
            null,
            part.partNumber,
            null,
            part.stages,
            Materials.of(component),
            part.assembly,
            new StatedCosts(EMPTY),
            true);
    components.add(fact);
    facts.add(fact);
    return fact;
  }

  OriginFact origin(ComponentFact component, Stage stage, String country, Double share) {
    var fact = new OriginFact(component, new Origin(stage, country, share, "origin", PLACE));
    facts.add(fact);
    return fact;
  }

  ListMatchFact match(
      ComponentFact component,
      String list,
      String entry,
      String group,
      MatchSubject subject,
      Confidence confidence) {
    var row =
        new ListEntry(
            list,
            entry,
            "Row " + entry,
            entry,
            group,
            false,
            AS_OF.minusDays(group.length()),
            null,
            "Act",
            null,
            Mark.A,
            "");
    var match =
        new ListMatch(
            component.component(),
            row,
            entry,
            subject,
            MatchBasis.NAME,
            confidence,
            List.of(Evidence.fact("manufacturer.name", entry)),
            null);
    var fact = new ListMatchFact(component, match);
    facts.add(fact);
    return fact;
  }

  Program program(Map<String, String> set, String... roles) {
    var program =
        new Program(
            AS_OF, 730, List.of(roles), List.of(), false, set, Map.of("end-use", "unknown"));
    facts.add(program);
    return program;
  }

  void bom(ComponentFact endItem, boolean complete) {
    var bom =
        new Bom(
            "bom.json",
            "",
            "1.6",
            endItem == null ? null : endItem.component(),
            components.stream().map(ComponentFact::component).toList(),
            Set.of(),
            complete,
            List.of(),
            List.of());
    facts.add(new BomFact(bom, endItem, complete));
  }

  /** Checked rules of a text that must be right. */
  static List<RuleSyntax> rules(String text) {
    RuleParsing parsing = new DrlRuleParser().parse(new SourceText("rules.drl", text));
    if (!parsing.diagnostics().isEmpty()) {
      throw new IllegalArgumentException(
          parsing.diagnostics().stream()
              .map(d -> d.render())
              .collect(Collectors.joining("\n", text + "\n", "")));
    }
    return parsing.rules();
  }

  /** A rule that reports {@code $c}. */
  static String rule(String name, String conditions) {
    return "rule \""
        + name
        + "\"\nwhen\n"
        + conditions
        + "\nthen\n    findings.report(REVIEW, $c);\nend\n";
  }

  /** Each hit as "rule: name of the component", sorted. */
  List<String> hits(String... rules) {
    return hits(true, rules);
  }

  /** Each hit that holds, or each that may hold, those that do included. */
  List<String> hits(boolean certain, String... rules) {
    return RuleBase.of(rules(String.join("\n", rules)))
        .ask(facts, EvaluationLimits.DEFAULT)
        .stream()
        .filter(hit -> hit.certain() == certain)
        .map(hit -> hit.rule().name() + ": " + hit.component().component().name())
        .sorted()
        .toList();
  }
}
