// SPDX-License-Identifier: Apache-2.0
package dev.interdict.testing;

import dev.interdict.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A folder of rulebooks with one that nothing is wrong with, into which a test puts something. */
final class RulebookFixture {
  static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  static final String CASE = "acme/tests/ACM-001/camera-is-prohibited/";
  static final String EACH = "acme/tests/ACM-001/camera-of-each-company-is-prohibited/";
  static final String RULES = "acme/rules/acme.drl";
  static final String MANIFEST = "acme/rulebook.xml";
  static final String LIST = "acme/lists/acme-list.csv";

  private final Path root;
  private final Map<String, String> files = new TreeMap<>();

  RulebookFixture(Path root) {
    this.root = root;
    put(
        "roles.xml",
        """
        <roles xmlns="urn:interdict:roles:1">
          <role id="us.fed.prime">You sell to the government</role>
        </roles>
        """);
    put("functions.csv", "id,title,group\ncamera,camera,video\nmcu,microcontroller,chip\n");
    put("function-words.csv", "words,function,place\nip camera,camera,\n");
    put(
        "entities/entities.csv",
        "id,name,seat,mark,note\nacme,\"Acme \"\"Best\"\" Cameras\",CN,A,\nbolt,Bolt Optics,CN,A,\n");
    put("entities/names.csv", "entity,name,kind,mark,note\n");
    put("entities/ownership.csv", "owner,owned,share,from,until,status,mark,note\n");
    put("entities/identifiers.csv", "entity,kind,value,strength,mark,note\n");
    put("entities/not-same.csv", "entity,name,reason\n");
    put(
        MANIFEST,
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <rulebook xmlns="urn:interdict:rulebook:1" id="acme" prefix="ACM" edition="2026.11.22"
                  min-engine="0.1" title="The Acme act" authority="Congress">
          <list id="acme-list" file="lists/acme-list.csv" title="Listed companies" coverage="complete"
                known-to="2026-11-22" affiliates="none"/>
          <rule id="ACM-001" title="Acme cameras" effective="2019-08-13" mark="A" since="2026.11.22"
                roles="us.fed.prime">
            <citation>Act, section 1</citation>
            <applies-if functions="camera"/>
            <decides any-of="maker"/>
            <statement>These cameras are banned.</statement>
            <remedy>Replace the part.</remedy>
          </rule>
          <canary test="tests/ACM-001/camera-is-prohibited"/>
        </rulebook>
        """);
    rule("$c : Component()", "PROHIBITED");
    put(
        LIST,
        """
        id,name,entity,group,status,listed-on,removed-on,citation,source-url,mark,note
        acme,"Acme ""Best"" Cameras",acme,video,listed,2020-01-01,,Act,,A,
        bolt,Bolt Optics,bolt,video,listed,2021-02-03,,Act,,A,
        none,Cameras of abroad,,category,listed,2021-02-03,,Act,,A,
        """);
    put("acme/docs/ACM-001.md", "# ACM-001\n");
    test("camera-is-prohibited", "Bolt Optics", "as-of = 2026-11-22", "PROHIBITED ACM-001 camera");
    test("camera-of-another-maker-stays-silent", "Other", "as-of = 2026-11-22", "");
    test(
        "camera-of-each-company-is-prohibited",
        "${entry.name}",
        "for-each = list acme-list where entity != none\nas-of = ${entry.listed-on}",
        "PROHIBITED ACM-001 camera");
  }

  /** A test with one camera. */
  RulebookFixture test(String name, String maker, String properties, String expected) {
    String folder = "acme/tests/ACM-001/" + name + "/";
    put(
        folder + "bom.cdx.json",
        """
        {"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
         "metadata": {"component": {"type": "device", "bom-ref": "c", "name": "camera",
          "manufacturer": {"name": "%s"},
          "properties": [{"name": "interdict:function", "value": "camera"}]}},
         "compositions": [{"aggregate": "complete", "assemblies": ["c"]}]}
        """
            .formatted(maker));
    put(folder + "case.properties", properties + "\nroles = us.fed.prime\n");
    put(folder + "expected.txt", expected.isEmpty() ? "" : expected + "\n");
    return this;
  }

  /** The rule, with another pattern for its component. */
  RulebookFixture rule(String component, String verdict) {
    return put(
        RULES,
        """
        rule "ACM-001"
        when
            %s
            $m : ListMatch(component == $c, subject == "maker", list == "acme-list")
        then
            findings.report(%s, $c, $m);
        end
        """
            .formatted(component, verdict));
  }

  RulebookFixture put(String file, String content) {
    files.put(file, content);
    return this;
  }

  RulebookFixture replace(String file, String text, String other) {
    if (!files.get(file).contains(text)) {
      throw new IllegalArgumentException(file + " doesn't hold " + text);
    }
    return put(file, files.get(file).replace(text, other));
  }

  RulebookFixture without(String prefix) {
    files.keySet().removeIf(file -> file.startsWith(prefix));
    return this;
  }

  Path file(String name) {
    return root.resolve(name);
  }

  String read(String name) {
    try {
      return Files.readString(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  RulebookTester open() {
    try {
      for (Map.Entry<String, String> file : files.entrySet()) {
        Files.createDirectories(file(file.getKey()).getParent());
        Files.writeString(file(file.getKey()), file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return RulebookTester.open(List.of(new RulebookFolder(root, "rulebooks")));
  }

  TestReport run() {
    return open().run(List.of());
  }

  /** What is wrong with the files, as people read it. */
  List<String> mistakes() {
    return run().suites().stream()
        .flatMap(suite -> suite.diagnostics().stream())
        .map(Diagnostic::render)
        .toList();
  }

  List<Diagnostic> lint() {
    return lint(DAY);
  }

  List<Diagnostic> lint(LocalDate asOf) {
    open();
    return RulebookLinter.lint(List.of(new RulebookFolder(root, "rulebooks")), asOf);
  }
}
