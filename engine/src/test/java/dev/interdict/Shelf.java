// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.finding.Finding;
import dev.interdict.finding.RuleOutcome;
import dev.interdict.finding.Verdict;
import dev.interdict.model.SourceLocation;
import dev.interdict.model.Stated;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A folder of rulebooks put together by hand, and what the engine says with them. */
final class Shelf {
  static final String AS_OF = "2026-11-22";
  private final Path root;

  /** The choice of a rulebook of this folder, as a project file names it. */
  RulebookChoice folder(String name) {
    return new RulebookChoice.Folder(
        new Stated("./" + name, SourceLocation.at("interdict.xml", 3, 5)), root.resolve(name));
  }

  /** The choice of a shipped rulebook, as a project file names it. */
  static RulebookChoice shipped(String id) {
    return new RulebookChoice.Shipped(new Stated(id, SourceLocation.at("interdict.xml", 4, 5)));
  }

  /** What one rulebook holds; changed before it is written. */
  static final class Book {
    String id = "acme";
    String prefix = "ACM";
    String requires = "";
    String list = "acme-list";
    String coverage = "coverage=\"complete\" known-to=\"2026-11-22\" check-by=\"2027-02-20\"";
    String rows = "acme,Acme,acme,g,listed,2020-01-01,,Act,,A,\n";
    String rule = "effective=\"2019-08-13\" mark=\"A\" since=\"2026.11.22\" roles=\"us.fed.prime\"";
    String elements = "<decides any-of=\"maker\"/>";
    String reasons = "";
    String drl =
        """
        $c : Component()
        $m : ListMatch(component == $c, subject == "maker", list == "%s")
        """;
    String report = "PROHIBITED, $c, $m";
    String canary = "REVIEW %s-900 canary\n";
    String canaryBom = bom("", part("canary", ""));
    String canaryDrl = "$c : Component(name == \"canary\")";

    Book rule(String dates) {
      rule = rule.replace("effective=\"2019-08-13\"", dates);
      return this;
    }

    Book elements(String xml) {
      elements = xml;
      return this;
    }

    Book rows(String csv) {
      rows = csv;
      return this;
    }

    Book coverage(String attributes) {
      coverage = attributes;
      return this;
    }

    /** It has no list; its rule asks for one of another rulebook. */
    Book requires(String rulebook, String listOfIt) {
      requires = "<requires rulebook=\"%s\"/>".formatted(rulebook);
      list = listOfIt;
      return this;
    }

    private String lists() {
      return requires.isEmpty()
          ? "<list id=\"%s\" file=\"lists/list.csv\" title=\"Listed companies\" %s affiliates=\"owned\"/>"
              .formatted(list, coverage)
          : requires;
    }

    Book drl(String conditions, String reported) {
      drl = conditions;
      report = reported;
      return this;
    }
  }

  Shelf(Path root) {
    this.root = root;
    put(
        "roles.xml",
        """
        <roles xmlns="urn:interdict:roles:1">
          <role id="us.fed.prime">You sell to the government</role>
          <role id="us.dod.prime" implies="us.fed.prime">You sell to the department</role>
          <role id="us.fcc.ea_applicant">You apply for an authorization</role>
          <role id="eu.importer">You import</role>
        </roles>
        """);
    put("functions.csv", "id,title,group\ncamera,camera,video\nmcu,microcontroller,chip\n");
    put("function-words.csv", "words,function,place\nip camera,camera,\n");
    put(
        "entities/entities.csv",
        """
        id,name,seat,mark,note
        acme,"Acme Cameras Co., Ltd.",CN,A,
        child,Child Optics,,A,
        weak,Weak Optics,,A,
        """);
    put("entities/names.csv", "entity,name,kind,mark,note\nacme,Acme,alias,A,\n");
    put(
        "entities/ownership.csv",
        """
        owner,owned,share,from,until,status,mark,note
        acme,child,100,,,owned,A,
        acme,weak,10,,,owned,A,
        """);
    put(
        "entities/identifiers.csv",
        "entity,kind,value,strength,mark,note\nacme,fcc-grantee,XMR,,A,\nacme,part-number,AC[0-9]{3},part,A,\n");
    put("entities/not-same.csv", "entity,name,reason\n");
  }

  Shelf put(String file, String text) {
    try {
      Path path = root.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text(String file) {
    try {
      return Files.readString(root.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Shelf book(Book book) {
    return book(book, book.id);
  }

  /** Writes a rulebook with the rule 001 as told and a rule 900 for its canary. */
  Shelf book(Book book, String folder) {
    put(
        folder + "/rulebook.xml",
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <rulebook xmlns="urn:interdict:rulebook:1" id="%1$s" prefix="%2$s" edition="2026.11.22"
                  min-engine="0.1" title="The Acme act" authority="Congress">
          %3$s
          <rule id="%2$s-001" title="Acme parts" %4$s>
            <citation>Act, section 1</citation>
            %5$s
            <statement>Acme's parts are banned.</statement>
            %6$s
            <remedy>Replace it.</remedy>
          </rule>
          <rule id="%2$s-900" title="Canary" effective="2000-01-01" mark="A" since="2026.11.22"
                roles="us.fed.prime">
            <citation>Act, section 900</citation>
            <statement>It sings.</statement>
            <remedy>None.</remedy>
          </rule>
          <canary test="tests/%2$s-900/sings"/>
        </rulebook>
        """
            .formatted(book.id, book.prefix, book.lists(), book.rule, book.elements, book.reasons));
    put(
        folder + "/rules/rules.drl",
        """
        rule "%s-001"
        when
        %s
        then
            findings.report(%s);
        end

        rule "%s-900"
        when
        %s
        then
            findings.report(REVIEW, $c);
        end
        """
            .formatted(
                book.prefix,
                book.drl.formatted(book.list),
                book.report,
                book.prefix,
                book.canaryDrl));
    if (book.requires.isEmpty()) {
      put(
          folder + "/lists/list.csv",
          "id,name,entity,group,status,listed-on,removed-on,citation,source-url,mark,note\n"
              + book.rows);
    }
    String test = folder + "/tests/" + book.prefix + "-900/sings/";
    put(test + "bom.cdx.json", book.canaryBom);
    put(test + "case.properties", "as-of = 2026-11-22\nroles = us.fed.prime\n");
    put(test + "expected.txt", book.canary.formatted(book.prefix));
    return this;
  }

  Path root() {
    return root;
  }

  ComplianceEngine engine() {
    try {
      return ComplianceEngine.of(root, "rulebooks");
    } catch (EngineException e) {
      throw new IllegalStateException(rendered(e.diagnostics()), e);
    }
  }

  EvaluationResult judge(String bom) {
    return judge(bom, AS_OF, List.of("us.fed.prime"), Map.of());
  }

  EvaluationResult judge(String bom, String asOf) {
    return judge(bom, asOf, List.of("us.fed.prime"), Map.of());
  }

  EvaluationResult judge(String bom, String asOf, List<String> roles, Map<String, String> set) {
    return engine().evaluate(request(bom, asOf, roles, set, List.of()));
  }

  static EvaluationRequest request(
      String bom,
      String asOf,
      List<String> roles,
      Map<String, String> set,
      List<RulebookChoice> choices) {
    var stated = new LinkedHashMap<String, Stated>();
    set.forEach((name, value) -> stated.put(name, Stated.of(value)));
    return new EvaluationRequest(
        bom == null
            ? List.of()
            : List.of(BomSource.bytes("bom.json", bom.getBytes(StandardCharsets.UTF_8))),
        choices,
        new ProgramSettings(
            LocalDate.parse(asOf),
            ProgramSettings.DEFAULT_HORIZON_DAYS,
            roles.stream().map(Stated::of).toList(),
            stated),
        Enforcement.DEFAULT,
        ReadingSettings.DEFAULT,
        List.of());
  }

  /** A complete BOM: parts directly below metadata that may name an end item. */
  static String bom(String endItem, String... parts) {
    return """
    {"bomFormat": "CycloneDX", "specVersion": "1.6",%s
     "components": [%s],
     "compositions": [{"aggregate": "complete"}]}
    """
        .formatted(
            endItem.isEmpty() ? "" : " \"metadata\": {\"component\": " + endItem + "},",
            String.join(",\n  ", parts));
  }

  static String incomplete(String bom) {
    return bom.replace("\"aggregate\": \"complete\"", "\"aggregate\": \"unknown\"");
  }

  static String part(String name, String maker, String... properties) {
    return "{\"type\": \"device\", \"name\": \""
        + name
        + "\""
        + (maker.isEmpty() ? "" : ", \"manufacturer\": {\"name\": \"" + maker + "\"}")
        + (properties.length == 0
            ? ""
            : ", \"properties\": [" + String.join(", ", properties) + "]")
        + "}";
  }

  static String property(String name, String value) {
    return "{\"name\": \"" + name + "\", \"value\": \"" + value + "\"}";
  }

  static List<String> findings(EvaluationResult result) {
    return result.findings().stream().map(Shelf::shown).toList();
  }

  private static String shown(Finding finding) {
    return finding.verdict()
        + " "
        + finding.rule()
        + " "
        + finding.component()
        + (finding.verdict() == Verdict.PROHIBITED_FROM ? " from " + finding.effective() : "");
  }

  static RuleOutcome outcome(EvaluationResult result, String rule) {
    return result.boms().get(0).rules().stream()
        .filter(outcome -> outcome.rule().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  static List<String> codes(EvaluationResult result) {
    return result.diagnostics().stream().map(Diagnostic::code).toList();
  }

  static String rendered(List<Diagnostic> diagnostics) {
    return String.join("\n", diagnostics.stream().map(Diagnostic::render).toList());
  }
}
