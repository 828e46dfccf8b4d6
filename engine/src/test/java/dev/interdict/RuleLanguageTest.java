// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.MarkdownPage.Block;
import dev.interdict.MarkdownPage.Row;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.finding.Verdict;
import dev.interdict.internal.language.DrlRuleParser;
import dev.interdict.internal.language.FactProperty;
import dev.interdict.internal.language.PropertyType;
import dev.interdict.internal.language.Vocabulary;
import dev.interdict.internal.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/rule-language.md says is so: its examples find what they say, its words exist. */
final class RuleLanguageTest {
  private static final Path ROOT = Path.of(System.getProperty("interdict.root"));
  private static final MarkdownPage PAGE = MarkdownPage.read(ROOT.resolve("docs/rule-language.md"));
  private static final Pattern FINDS =
      Pattern.compile("// finds: (.+)\\n(?:// undetermined: (.+)\\n)?");
  private static final Pattern NAME = Pattern.compile("(?m)^rule \"([^\"]+)\"");
  private static final String WRONG = "// wrong\n";

  /** Names of the components found, by rule. */
  private static Map<String, String> found;

  /** Names of those that can't be decided, by rule. */
  private static Map<String, String> open;

  /**
   * A rule of the page.
   *
   * @param finds names of components, sorted, or "nothing"
   * @param leavesOpen those that can't be decided, likewise
   */
  record Example(String name, String rule, String finds, String leavesOpen, int line) {
    @Override
    public String toString() {
      return "line " + line + ": " + name;
    }
  }

  /** A rule of the page that is wrong, with what is said about it. */
  record Mistake(String rule, String said, int line) {
    @Override
    public String toString() {
      return "line " + line;
    }
  }

  static List<Example> examples() {
    var examples = new ArrayList<Example>();
    for (Block block : PAGE.blocks()) {
      if (block.language().equals("drl") && !block.text().startsWith(WRONG)) {
        Matcher finds = FINDS.matcher(block.text());
        Matcher name = NAME.matcher(block.text());
        assertThat(finds.lookingAt()).as("line %s says what it finds", block.line()).isTrue();
        assertThat(name.find()).as("line %s names its rule", block.line()).isTrue();
        String open = finds.group(2) == null ? "nothing" : finds.group(2);
        examples.add(new Example(name.group(1), block.text(), finds.group(1), open, block.line()));
      }
    }
    for (Row row : PAGE.rows()) {
      if (row.header().get(0).equals("Constraint")) {
        String name = "GW-" + (500 + examples.size());
        String rule =
            "rule \"%s\"%nwhen%n    $c : Component(%s)%nthen%n    findings.report(NOTICE, $c);%nend%n"
                .formatted(name, row.code("Constraint"));
        examples.add(new Example(name, rule, row.cell("Finds"), "nothing", row.line()));
      }
    }
    return examples;
  }

  static List<Mistake> mistakes() {
    var mistakes = new ArrayList<Mistake>();
    for (int i = 0; i < PAGE.blocks().size(); i++) {
      Block block = PAGE.blocks().get(i);
      if (block.language().equals("drl") && block.text().startsWith(WRONG)) {
        Block said = PAGE.blocks().get(i + 1);
        assertThat(said.language()).as("line %s is answered", block.line()).isEqualTo("text");
        mistakes.add(new Mistake(block.text(), said.text(), block.line()));
      }
    }
    return mistakes;
  }

  @BeforeAll
  static void judge_the_gateway_by_all_examples(@TempDir Path folder) throws IOException {
    var shelf = new Shelf(folder);
    for (String table :
        List.of(
            "roles.xml",
            "functions.csv",
            "function-words.csv",
            "entities/entities.csv",
            "entities/names.csv",
            "entities/ownership.csv",
            "entities/identifiers.csv",
            "entities/not-same.csv")) {
      shelf.put(table, shipped(table));
    }
    shelf.put("page/lists/ndaa-889.csv", shipped("us-889/lists/ndaa-889.csv"));
    List<Example> examples = examples();
    shelf.put("page/rules/page.drl", examples.stream().map(Example::rule).collect(joining("\n")));
    shelf.put("page/rulebook.xml", manifest(examples));
    String gateway = gateway();
    String test = "page/tests/GW-001/the-module-is-prohibited/";
    shelf.put(test + "bom.cdx.json", gateway);
    shelf.put(test + "case.properties", "as-of = 2026-11-22\nroles = us.dod.prime\n");
    shelf.put(test + "expected.txt", "PROHIBITED GW-001 NX-4 > MB-2 > ME909s-821a\n");
    EvaluationResult result =
        shelf.judge(
            gateway,
            "2026-11-22",
            List.of("us.dod.prime"),
            Map.of("contract-awarded", "2026-03-01"));
    assertThat(result.diagnostics()).noneMatch(Diagnostic::isError);
    found = names(examples, result, verdict -> verdict != Verdict.UNDETERMINED);
    open = names(examples, result, verdict -> verdict == Verdict.UNDETERMINED);
  }

  private static Map<String, String> names(
      List<Example> examples, EvaluationResult result, Predicate<Verdict> verdicts) {
    var names = new TreeMap<String, String>();
    examples.forEach(example -> names.put(example.name(), "nothing"));
    result.findings().stream()
        .filter(finding -> verdicts.test(finding.verdict()))
        .sorted((a, b) -> a.component().name().compareToIgnoreCase(b.component().name()))
        .forEach(
            finding ->
                names.merge(
                    finding.rule(),
                    finding.component().name(),
                    (before, name) -> before.equals("nothing") ? name : before + ", " + name));
    return names;
  }

  @ParameterizedTest
  @MethodSource("examples")
  void an_example_finds_what_it_says(Example example) {
    assertThat(found.get(example.name()))
        .as("docs/rule-language.md:%s%n%s", example.line(), example.rule())
        .isEqualTo(example.finds());
    assertThat(open.get(example.name()))
        .as("undetermined by docs/rule-language.md:%s", example.line())
        .isEqualTo(example.leavesOpen());
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void a_mistake_is_answered_in_the_words_of_the_page(Mistake mistake) {
    var parsing = new DrlRuleParser().parse(new SourceText("rules.drl", mistake.rule()));

    assertThat(parsing.diagnostics().stream().map(d -> d.render() + "\n").collect(joining()))
        .as("docs/rule-language.md:%s", mistake.line())
        .isEqualTo(mistake.said());
  }

  @Test
  void the_page_has_an_example_of_every_operator() {
    String rules = examples().stream().map(Example::rule).collect(joining());

    assertThat(mistakes()).hasSizeGreaterThanOrEqualTo(5);
    for (String operator :
        "== != < <= > >= in matches contains memberOf str[startsWith] str[endsWith] str[length] && ||"
            .split(" ")) {
      assertThat(rules).contains(" " + operator + " ");
    }
    assertThat(rules).contains(" !(", "not in (", "not contains ", "not matches ");
  }

  @Test
  void the_tables_of_properties_are_those_of_the_vocabulary() {
    var tables = new TreeMap<String, List<String>>();
    for (Row row : PAGE.rows()) {
      if (row.header().get(0).equals("Property")) {
        tables
            .computeIfAbsent(row.heading(), heading -> new ArrayList<>())
            .add(row.code("Property") + ": " + row.cell("Type").replace(" or null", ""));
      }
    }
    var vocabulary = new TreeMap<String, List<String>>();
    Vocabulary.types()
        .forEach(
            (name, type) ->
                vocabulary.put(
                    name,
                    type.properties().values().stream()
                        .map(property -> property.name() + ": " + words(property.type()))
                        .toList()));

    assertThat(tables).isEqualTo(vocabulary);
  }

  /** Totals need not reckon with its absence. */
  @Test
  void what_no_fact_lacks_is_never_called_absent_by_the_page() {
    for (Row row : PAGE.rows()) {
      if (row.header().get(0).equals("Property")
          && Vocabulary.type(row.heading()).properties().get(row.code("Property")).always()) {
        assertThat(row.cell("Type"))
            .as(row.heading() + "." + row.code("Property"))
            .doesNotContain("null");
      }
    }
    assertThat(Vocabulary.type("Origin").properties().get("country").always()).isTrue();
    assertThat(Vocabulary.type("Origin").properties().get("share").always()).isFalse();
  }

  @Test
  void the_values_of_a_property_are_those_of_the_vocabulary() {
    for (Row row : PAGE.rows()) {
      if (row.header().get(0).equals("Property")) {
        FactProperty property =
            Vocabulary.type(row.heading()).properties().get(row.code("Property"));
        String text = row.cell("What it is");
        List<String> values =
            text.contains("one of ")
                ? Pattern.compile("`([^`]+)`")
                    .matcher(text.substring(text.indexOf("one of ")))
                    .results()
                    .map(code -> code.group(1))
                    .toList()
                : List.of();
        assertThat(values).as(row.heading() + "." + property.name()).isEqualTo(property.values());
      }
    }
  }

  @Test
  void a_limit_is_where_the_page_says() {
    int checked = 0;
    for (Row row : PAGE.rows()) {
      if (row.heading().equals("Limits")) {
        int most = Integer.parseInt(row.cell("At most").replace(",", ""));
        assertThat(mistakesOf(sized(row.cell("What"), most))).as(row.cell("What")).isEmpty();
        assertThat(mistakesOf(sized(row.cell("What"), most + 1))).as(row.cell("What")).isNotEmpty();
        checked++;
      }
    }
    assertThat(checked).isEqualTo(7);
  }

  @Test
  void the_limits_of_a_run_are_those_of_the_page() throws IOException {
    var limits = EvaluationLimits.DEFAULT;

    assertThat(List.of(limits.facts(), limits.hits(), limits.findings())).containsOnly(20_000_000);
    assertThat(limits.joins()).isEqualTo(5_000_000);
    assertThat(Files.readString(ROOT.resolve("docs/rule-language.md")))
        .contains(
            "may take "
                + limits.seconds()
                + " seconds, put 5,000,000 pairs of facts together, and make at most 20,000,000 each of");
  }

  private static List<String> mistakesOf(String rule) {
    return new DrlRuleParser()
        .parse(new SourceText("rules.drl", rule)).diagnostics().stream()
            .map(Diagnostic::message)
            .toList();
  }

  /** A rule that is so long or so deep in one way. */
  private static String sized(String what, int size) {
    String origin = "Origin(component == $c)";
    String start = "rule \"GW-001\"\nwhen\n";
    String end = "\nthen\n    findings.report(NOTICE, $c);\nend\n";
    String conditions = "$c : Component()";
    if (what.startsWith("patterns")) {
      conditions += ("\n" + origin).repeat(size - 1);
    } else if (what.startsWith("combinations")) {
      conditions += "\n(" + origin + (" or " + origin).repeat(size - 1) + ")";
    } else if (what.startsWith("characters of a rule")) {
      conditions += " ".repeat(size - (start + conditions + end.stripTrailing()).length());
    } else if (what.startsWith("characters of a text")) {
      conditions = "$c : Component(name == \"" + "x".repeat(size) + "\")";
    } else if (what.startsWith("characters of a note")) {
      start = "rule \"GW-001\"\n@note(\"" + "x".repeat(size) + "\")\nwhen\n";
    } else if (what.startsWith("brackets")) {
      conditions =
          "$c : Component(" + "(".repeat(size - 1) + "endItem" + ")".repeat(size - 1) + ")";
    } else if (what.startsWith("steps")) {
      conditions = "$c : Component(" + "parent.".repeat(size - 1) + "endItem)";
    } else {
      throw new IllegalArgumentException(what);
    }
    return start + conditions + end;
  }

  /** "or null" stands in the table exactly where a fact can lack the property. */
  @Test
  void a_property_is_absent_where_the_page_says_that_it_can_be(@TempDir Path folder) {
    var rules = new ArrayList<String>();
    var expected = new ArrayList<String>();
    for (Row row : PAGE.rows()) {
      if (row.header().get(0).equals("Property")) {
        String name = "ACM-%03d".formatted(rules.size() + 1);
        String asked = row.heading() + "(" + row.code("Property") + " == null";
        rules.add(asked);
        if (row.cell("Type").endsWith(" or null")) {
          expected.add(asked);
        }
      }
    }
    assertThat(absent(folder, rules)).containsExactlyElementsOf(expected);
  }

  /** Which of the conditions hold of a BOM that says next to nothing. */
  private static List<String> absent(Path folder, List<String> conditions) {
    var held = new ArrayList<String>();
    var shelf = new Shelf(folder);
    for (int i = 0; i < conditions.size(); i++) {
      String condition = conditions.get(i);
      String join =
          condition.startsWith("Component")
              ? ", this == $c)"
              : condition.startsWith("Origin")
                  ? ", component == $c)"
                  : condition.startsWith("ListMatch")
                      ? ", component == $c, list == \"acme-list\")"
                      : ")";
      var book = new Shelf.Book();
      book.rows = "acme,Acme,acme,,listed,2020-01-01,,Act,,A,\n";
      book.elements("").drl("$c : Component()\n" + condition + join, "NOTICE, $c");
      shelf.book(book);
      String bom =
          Shelf.bom(
              "",
              Shelf.part("x", "Acme", Shelf.property("interdict:origin:assembled", "CN")),
              Shelf.part("y", ""));
      EvaluationResult result = shelf.judge(bom);
      if (Shelf.findings(result).stream().anyMatch(shown -> shown.contains("ACM-001"))) {
        held.add(condition);
      }
    }
    return held;
  }

  private static String words(PropertyType type) {
    return type.words().replaceFirst("^an? ", "");
  }

  private static String gateway() {
    return PAGE.blocks().stream()
        .filter(block -> block.language().equals("json"))
        .findFirst()
        .orElseThrow()
        .text();
  }

  private static String manifest(List<Example> examples) {
    Stream<String> heads =
        examples.stream()
            .map(Example::name)
            .sorted()
            .map(
                name ->
                    """
                      <rule id="%s" title="Example" effective="2019-08-13" mark="A" since="2026.11.22" roles="*">
                        <citation>docs/rule-language.md</citation>
                        <statement>An example.</statement>
                        <reason key="purpose">The end use is not stated.</reason>
                        <remedy>None.</remedy>
                      </rule>
                    """
                        .formatted(name));
    return """
    <rulebook xmlns="urn:interdict:rulebook:1" id="page" prefix="GW" edition="2026.11.22"
              min-engine="0.1" title="The examples of a page" authority="Nobody">
      <list id="ndaa-889" file="lists/ndaa-889.csv" title="Covered producers" coverage="complete"
            known-to="2026-11-22" affiliates="owned"/>
    %s  <canary test="tests/GW-001/the-module-is-prohibited"/>
    </rulebook>
    """
        .formatted(heads.collect(joining()));
  }

  private static String shipped(String file) throws IOException {
    return Files.readString(ROOT.resolve("rulebooks").resolve(file));
  }

  @Test
  void every_link_of_the_contents_leads_to_a_heading() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/rule-language.md"));
    List<String> headings =
        page.lines()
            .filter(line -> line.startsWith("#"))
            .map(
                line ->
                    line.replaceFirst("#+ ", "")
                        .toLowerCase(java.util.Locale.ROOT)
                        .replaceAll("[^\\w -]", "")
                        .replace(' ', '-'))
            .toList();
    List<String> links =
        Pattern.compile("\\]\\(#([^)]+)\\)")
            .matcher(page)
            .results()
            .map(link -> link.group(1))
            .toList();

    assertThat(links).hasSizeGreaterThan(10).allMatch(headings::contains);
  }

  @Test
  void the_names_of_the_examples_follow_each_other() {
    List<String> names =
        examples().stream().map(Example::name).filter(name -> name.startsWith("GW-0")).toList();

    assertThat(names).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(10);
  }
}
