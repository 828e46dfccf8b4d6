// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.finding.Finding;
import dev.interdict.finding.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Predicate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for the shipped rulebooks on every BOM. */
final class FindingsProperties {
  private static final ComplianceEngine ENGINE =
      ComplianceEngine.of(Path.of(System.getProperty("interdict.root"), "rulebooks"), "rulebooks");
  private static final List<String> MAKERS =
      List.of(
          "Huawei",
          "ZTE",
          "Hikvision",
          "Quectel",
          "Quectel Wireless Solutions",
          "SMIC",
          "DJI",
          "Acme",
          "",
          "HiSilicon",
          "Lorex Technology",
          "TP-Link Systems",
          "Dahua",
          "Fibocom",
          "CXMT");
  private static final List<String> NAMES =
      List.of(
          "EC25-AFX", "ME909s-821a", "camera", "LTE module", "Hi3516DV300", "resistor", "router");
  private static final List<String> PROPERTIES =
      List.of(
          Shelf.property("interdict:function", "cellular_module"),
          Shelf.property("interdict:function", "camera"),
          Shelf.property("interdict:origin:assembled", "CN"),
          Shelf.property("cdx:device:certifications:US:FCC:id", "XMR201903EG25G"),
          Shelf.property("interdict:dieMaker", "HiSilicon"),
          Shelf.property("interdict:mpn", "EC25-AFX"));

  @Property(tries = 60)
  void the_order_of_components_never_changes_what_is_found(@ForAll long seed) {
    var random = new Random(seed);
    List<String> parts = parts(random, 1 + random.nextInt(8));
    EvaluationResult straight = judge(bom(parts));
    Collections.shuffle(parts, random);
    EvaluationResult shuffled = judge(bom(parts));

    assertThat(identities(shuffled)).isEqualTo(identities(straight));
    assertThat(prints(shuffled)).isEqualTo(prints(straight));
  }

  @Property(tries = 60)
  void layout_never_changes_a_fingerprint_and_the_same_input_is_said_the_same(@ForAll long seed) {
    var random = new Random(seed);
    String bom = bom(parts(random, 1 + random.nextInt(8)));
    EvaluationResult first = judge(bom);
    EvaluationResult again = judge(bom);
    assertThat(again.findings()).hasSameSizeAs(first.findings());
    for (int i = 0; i < first.findings().size(); i++) {
      assertThat(shown(again.findings().get(i))).isEqualTo(shown(first.findings().get(i)));
    }
    assertThat(prints(judge(bom.replace("{\"", "\n\n  {  \"").replace("\": ", "\" :\n"))))
        .isEqualTo(prints(first));
  }

  @Property(tries = 60)
  void the_same_bom_as_xml_gives_the_same_findings(@ForAll long seed) {
    var random = new Random(seed);
    String json = bom(parts(random, 1 + random.nextInt(8)));
    EvaluationResult read = judge(json);
    EvaluationResult twin = judge(XmlTwin.of(json));

    assertThat(twin.findings()).hasSameSizeAs(read.findings());
    for (int i = 0; i < read.findings().size(); i++) {
      assertThat(said(twin.findings().get(i))).isEqualTo(said(read.findings().get(i)));
    }
    assertThat(twin.boms().get(0).rules()).isEqualTo(read.boms().get(0).rules());
  }

  @Property(tries = 60)
  void another_component_never_removes_a_finding(@ForAll long seed) {
    var random = new Random(seed);
    List<String> parts = parts(random, 1 + random.nextInt(6));
    EvaluationResult before = judge(bom(parts));
    parts.add(random.nextInt(parts.size() + 1), part(random, "new", random.nextInt()));
    EvaluationResult after = judge(bom(parts));
    assertThat(identities(after, this::ofPart)).containsAll(identities(before, this::ofPart));
    // What is said of the end item may speak of all its parts, so its words may change.
    assertThat(prints(after)).containsAll(prints(before));
  }

  @Property(tries = 60)
  void a_finding_of_a_rule_and_component_has_a_fingerprint_of_its_own(@ForAll long seed) {
    var random = new Random(seed);
    EvaluationResult result = judge(bom(parts(random, 1 + random.nextInt(8))));
    assertThat(result.findings()).extracting(Finding::fingerprint).doesNotHaveDuplicates();
    for (Finding finding : result.findings()) {
      assertThat(finding.fingerprint()).matches("[0-9a-f]{32}");
      assertThat(finding.citations()).isNotEmpty();
      assertThat(finding.remedy()).isNotBlank();
      if (finding.verdict() == Verdict.UNDETERMINED) {
        assertThat(finding.missing()).isNotEmpty();
      }
      if (finding.verdict() == Verdict.PROHIBITED_FROM) {
        assertThat(finding.effective()).isAfter(Shelf.AS_OF);
      }
    }
  }

  @Example
  void the_generated_parts_do_give_findings() {
    EvaluationResult result =
        judge(
            bom(List.of(Shelf.part("LTE module", "Huawei"), Shelf.part("LTE module", "Quectel"))));
    assertThat(result.findings()).extracting(Finding::verdict).contains(Verdict.PROHIBITED);
  }

  private static EvaluationResult judge(String bom) {
    EvaluationResult result =
        ENGINE.evaluate(
            Shelf.request(
                bom,
                Shelf.AS_OF,
                List.of("us.dod.prime", "us.fcc.ea_applicant"),
                Map.of(),
                List.of()));
    assertThat(result.complete()).as(Shelf.rendered(result.diagnostics())).isTrue();
    return result;
  }

  static List<String> parts(Random random, int count) {
    var parts = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      parts.add(part(random, "ref-" + i, i));
    }
    return parts;
  }

  private static String part(Random random, String ref, int number) {
    var properties = new ArrayList<String>();
    for (String property : PROPERTIES) {
      if (random.nextInt(4) == 0) {
        properties.add(property);
      }
    }
    // Half of them are known by their name alone.
    boolean named = random.nextBoolean();
    String name = any(NAMES, random) + (named ? "" : " " + number);
    return Shelf.part(name, any(MAKERS, random), properties.toArray(String[]::new))
        .replaceFirst(
            "\\{", "{" + (named ? "\"bom-ref\": \"" + ref + "\", " : "") + pedigree(random));
  }

  /** One in four is a copy of another part, or has a second source. */
  private static String pedigree(Random random) {
    String list = random.nextBoolean() ? "ancestors" : "variants";
    String part = Shelf.part(any(NAMES, random), any(MAKERS, random));
    return random.nextInt(4) == 0 ? "\"pedigree\": {\"" + list + "\": [" + part + "]}, " : "";
  }

  private static String any(List<String> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  static String bom(List<String> parts) {
    return Shelf.bom(Shelf.part("kiosk", "Acme"), parts.toArray(String[]::new));
  }

  private boolean ofPart(Finding finding) {
    return !finding.component().endItem();
  }

  private static List<String> identities(EvaluationResult result) {
    return identities(result, finding -> true);
  }

  private static List<String> identities(EvaluationResult result, Predicate<Finding> which) {
    return result.findings().stream()
        .filter(which)
        .map(
            f ->
                f.verdict()
                    + f.rule()
                    + f.component()
                    + f.fingerprint()
                    + f.effective()
                    + f.message())
        .sorted()
        .toList();
  }

  private static TreeSet<String> prints(EvaluationResult result) {
    var prints = new TreeSet<String>();
    result.findings().forEach(finding -> prints.add(finding.fingerprint()));
    return prints;
  }

  /** All that a finding says but for the places in the file. */
  private static String said(Finding f) {
    return f.fingerprint()
        + f.verdict()
        + f.rule()
        + f.component().path()
        + f.component().bomRef()
        + f.message()
        + f.missing()
        + f.evidence().stream().map(e -> e.field() + e.value() + e.basis() + e.steps()).toList();
  }

  private static String shown(Finding f) {
    return f.fingerprint()
        + f.verdict()
        + f.rule()
        + f.component()
        + f.message()
        + f.evidence()
        + f.missing();
  }
}
