// SPDX-License-Identifier: Apache-2.0
package dev.interdict.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interdict.ProgramSettings;
import dev.interdict.RulebookBench;
import dev.interdict.RulebookBench.Opened;
import dev.interdict.RulebookBench.Trial;
import dev.interdict.finding.Finding;
import dev.interdict.finding.Verdict;
import dev.interdict.model.Stated;
import dev.interdict.rulebook.Rule;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What every rule needs, shown on the BOMs of its own tests: without a fact that decides it a
 * reported part is undetermined and the field is named; without what the rule applies to, the rule
 * is silent and the outcome counts the part.
 */
final class NeedsTest {
  private static final String ORIGIN = "origin:";
  private static final String US_COST_SHARE = "us-cost-share:";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<Opened> SHELF = RulebookBench.open(Path.of(""), "rulebooks");

  /** A test's BOM and program, and a part that the rule reports on it. */
  private record Reported(
      RulebookBench bench, JsonNode bom, ProgramSettings program, Rule rule, String part) {

    boolean states(List<String> facts) {
      return !changed(facts).equals(bom);
    }

    /** What the rule says about the part once its BOM is changed. */
    Trial without(List<String> facts) throws IOException {
      return bench.judge("bom.cdx.json", JSON.writeValueAsBytes(changed(facts)), program);
    }

    private JsonNode changed(List<String> facts) {
      JsonNode changed = bom.deepCopy();
      ObjectNode node = part(changed);
      if (facts.get(0).startsWith(ORIGIN) || facts.get(0).startsWith(US_COST_SHARE)) {
        // A foreign stage decides by itself; where all others are domestic, this fact does.
        NeedsTest.properties(node, ORIGIN).forEach(origin -> origin.put("value", "US"));
      }
      for (String fact : facts) {
        if (fact.startsWith(US_COST_SHARE)) {
          components(changed, node).forEach(NeedsTest::removeCost);
        } else {
          remove(node, fact);
        }
      }
      return changed;
    }

    List<Finding> own(Trial trial) {
      return trial.findings().stream()
          .filter(f -> f.rule().equals(rule.id()) && part.equals(f.component().bomRef()))
          .toList();
    }

    private ObjectNode part(JsonNode within) {
      for (JsonNode parent : within.findParents("bom-ref")) {
        if (parent.get("bom-ref").asText().equals(part)) {
          return (ObjectNode) parent;
        }
      }
      throw new IllegalStateException("no part " + part);
    }
  }

  @TestFactory
  Stream<DynamicTest> a_part_without_a_deciding_fact_is_undetermined() {
    return rules()
        .flatMap(
            each ->
                each.rule().decides().stream()
                    .map(
                        group ->
                            DynamicTest.dynamicTest(
                                each.rule().id() + " without " + String.join(" and ", group),
                                () -> undetermined(each, group))));
  }

  @TestFactory
  Stream<DynamicTest> a_part_without_a_function_is_passed_over_and_counted() {
    return rules()
        .filter(each -> !each.rule().appliesIf().functions().isEmpty())
        .map(each -> DynamicTest.dynamicTest(each.rule().id(), () -> silent(each)));
  }

  private static void undetermined(Judged judged, List<String> group) throws IOException {
    List<String> fields =
        group.stream()
            .filter(fact -> !fact.startsWith(US_COST_SHARE))
            .map(NeedsTest::field)
            .toList();
    // What is banned for another fact stays so without this one.
    assertThat(judged.reported())
        .filteredOn(reported -> reported.states(group))
        .as("a test of %s in which it reports a part", judged.rule().id())
        .isNotEmpty()
        .allSatisfy(
            reported ->
                assertThat(reported.own(reported.without(group)))
                    .as("%s without %s", reported.part(), group)
                    .singleElement()
                    .satisfies(
                        finding -> {
                          assertThat(finding.verdict()).isEqualTo(Verdict.UNDETERMINED);
                          assertThat(finding.missing()).containsAll(fields);
                          if (group.stream().anyMatch(fact -> fact.startsWith(US_COST_SHARE))) {
                            // Of a part that holds none, the list of its components is missing.
                            assertThat(finding.missing())
                                .satisfiesAnyOf(
                                    missing ->
                                        assertThat(missing)
                                            .anyMatch("a full list of its components"::equals),
                                    missing ->
                                        assertThat(missing)
                                            .anyMatch(f -> f.startsWith("interdict:cost of "))
                                            .anyMatch(
                                                f -> f.startsWith("country of manufacture of ")));
                          }
                        }));
  }

  private static void silent(Judged judged) throws IOException {
    assertThat(judged.reported())
        .as("a test of %s in which it reports a part", judged.rule().id())
        .isNotEmpty()
        .allSatisfy(
            reported -> {
              Trial trial = reported.without(List.of("function"));
              assertThat(reported.own(trial)).isEmpty();
              assertThat(trial.outcomes())
                  .filteredOn(outcome -> outcome.rule().equals(judged.rule().id()))
                  .singleElement()
                  .satisfies(
                      outcome ->
                          assertThat(outcome.reasons())
                              .anyMatch(
                                  reason -> reason.matches("\\d+ components? without a function")));
            });
  }

  /** A rule and the parts that its own tests see it report. */
  private record Judged(Rule rule, List<Reported> reported) {}

  private static Stream<Judged> rules() {
    return SHELF.stream()
        .flatMap(
            opened ->
                opened.bench().rulebook().rules().stream()
                    .map(rule -> new Judged(rule, reported(opened, rule))));
  }

  private static List<Reported> reported(Opened opened, Rule rule) {
    var reported = new ArrayList<Reported>();
    try (Stream<Path> cases = Files.list(opened.folder().resolve("tests").resolve(rule.id()))) {
      for (Path folder : cases.sorted().toList()) {
        var properties = new Properties();
        try (Reader in = Files.newBufferedReader(folder.resolve("case.properties"))) {
          properties.load(in);
        }
        if (!properties.containsKey("for-each")) {
          JsonNode bom = JSON.readTree(Files.readString(folder.resolve("bom.cdx.json")));
          ProgramSettings program = program(properties);
          Trial trial = opened.bench().judge("bom.cdx.json", JSON.writeValueAsBytes(bom), program);
          trial.findings().stream()
              .filter(f -> f.rule().equals(rule.id()) && f.verdict() != Verdict.UNDETERMINED)
              .map(f -> String.valueOf(f.component().bomRef()))
              .distinct()
              .forEach(
                  part -> reported.add(new Reported(opened.bench(), bom, program, rule, part)));
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return reported;
  }

  private static ProgramSettings program(Properties properties) {
    var set = new LinkedHashMap<String, Stated>();
    properties.stringPropertyNames().stream()
        .filter(name -> name.startsWith("set."))
        .sorted()
        .forEach(name -> set.put(name.substring(4), Stated.of(properties.getProperty(name))));
    return new ProgramSettings(
        LocalDate.parse(properties.getProperty("as-of")),
        ProgramSettings.DEFAULT_HORIZON_DAYS,
        Arrays.stream(properties.getProperty("roles").split("[,\\s]+")).map(Stated::of).toList(),
        set);
  }

  /** Takes a fact off a part, with everything else in which the BOM says the same. */
  private static void remove(ObjectNode part, String fact) {
    switch (fact) {
      case "maker" -> {
        part.remove(
            List.of("manufacturer", "supplier", "publisher", "author", "group", "pedigree"));
        part.put("name", "part");
        property(part, "interdict:mpn");
        property(part, "cdx:device:certifications");
        property(part, "cdx:device:vendor");
      }
      case "function" -> {
        part.remove("description");
        part.put("name", "part");
        part.put("type", "device");
        // A number of a maker's family tells what a part is for.
        property(part, "interdict:mpn");
        property(part, "interdict:modelNumber");
        property(part, "interdict:function");
        property(part, "cdx:device:function");
      }
      case "die-maker" -> property(part, "interdict:dieMaker");
      default -> property(part, "interdict:" + fact);
    }
  }

  /** The direct components of a part; those of the end item stand at the top too. */
  private static List<ObjectNode> components(JsonNode bom, ObjectNode part) {
    var found = new ArrayList<ObjectNode>();
    part.path("components").forEach(each -> found.add((ObjectNode) each));
    if (part.equals(bom.path("metadata").path("component"))) {
      bom.path("components").forEach(each -> found.add((ObjectNode) each));
    }
    return found;
  }

  /** Without cost and country of all components no share is settled. */
  private static void removeCost(ObjectNode component) {
    property(component, "interdict:cost");
    property(component, "interdict:origin:manufactured");
    property(component, "interdict:origin:assembled");
    property(component, "cdx:device:countryOfOrigin");
  }

  private static void property(ObjectNode part, String prefix) {
    if (part.get("properties") instanceof ArrayNode properties) {
      for (Iterator<JsonNode> each = properties.iterator(); each.hasNext(); ) {
        if (each.next().path("name").asText().startsWith(prefix)) {
          each.remove();
        }
      }
    }
  }

  private static List<ObjectNode> properties(ObjectNode part, String prefix) {
    var found = new ArrayList<ObjectNode>();
    for (JsonNode property : part.path("properties")) {
      if (property.path("name").asText().startsWith("interdict:" + prefix)) {
        found.add((ObjectNode) property);
      }
    }
    return found;
  }

  /** Where a finding says that a fact would stand. */
  private static String field(String fact) {
    return switch (fact) {
      case "maker" -> "manufacturer.name";
      case "die-maker" -> "interdict:dieMaker";
      default -> "interdict:" + fact;
    };
  }
}
