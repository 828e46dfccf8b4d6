// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** A small library without a mistake, into which a test puts one. */
final class LibraryFixture {
  static final String MANIFEST = "acme/rulebook.xml";

  private final Map<String, String> files = new TreeMap<>();

  LibraryFixture() {
    put(
        "roles.xml",
        """
        <roles xmlns="urn:interdict:roles:1">
          <role id="us.fed.prime">You sell to the government</role>
          <role id="us.dod.prime" implies="us.fed.prime">You sell to the department</role>
        </roles>
        """);
    put("functions.csv", "id,title,group\ncamera,camera,video\nmcu,microcontroller,chip\n");
    put("function-words.csv", "words,function,place\nip camera,camera,\n");
    put(
        "entities/entities.csv",
        """
        # companies
        id,name,seat,mark,note
        acme,"Acme Cameras Co., Ltd.",CN,A,
        acme-optics,Acme Optics,,B,
        """);
    put("entities/names.csv", "entity,name,kind,mark,note\nacme,华顶,native,A,\n");
    put(
        "entities/ownership.csv",
        "owner,owned,share,from,until,status,mark,note\nacme,acme-optics,51.5,2020-01-01,,owned,A,\n");
    put(
        "entities/identifiers.csv",
        """
        entity,kind,value,strength,mark,note
        acme,fcc-grantee,XMR,,A,
        acme,part-number,AC[0-9]{3}.*,part,B,
        """);
    put(
        "entities/oui.csv",
        """
        entity,registrant,prefixes
        acme,"ACME CAMERAS CO.,LTD",001122 0011223 70b3d5123
        acme-optics,Acme Optics,aabbcc
        """);
    put("entities/not-same.csv", "entity,name,reason\nacme,Acmeda,Makes blinds\n");
    put(
        MANIFEST,
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <rulebook xmlns="urn:interdict:rulebook:1" id="acme" prefix="ACM" edition="2026.11.22"
                  min-engine="0.1" title="The Acme act" authority="Congress">
          <list id="acme-list" file="lists/acme-list.csv" title="Listed companies" coverage="complete"
                official-rows="1" known-to="2026-11-22" affiliates="owned" url="https://example.org/l">
            <caveat>Nobody publishes
              the affiliates.</caveat>
          </list>
          <functions id="video">camera</functions>
          <rule id="ACM-001" title="Acme cameras" effective="2019-08-13" mark="A" since="2026.11.22"
                roles="us.fed.prime us.dod.prime">
            <citation url="https://example.org/act">Act, section 1</citation>
            <applies-if functions="#video mcu" position="component"/>
            <decides any-of="maker die-maker"/>
            <decides any-of="end-use"/>
            <statement>Acme's cameras are banned.</statement>
            <reason key="purpose">The purpose is not stated.</reason>
            <remedy>
              Replace the part:

              - by another
                one
            </remedy>
          </rule>
          <rule id="ACM-002" title="Acme parts" effective="2027-01-01" until="2030-01-01" mark="C"
                governed-by="contract-awarded" since="2026.11.22" roles="*">
            <citation>Act, section 2</citation>
            <statement>Acme's parts may be banned.</statement>
            <remedy>Ask.</remedy>
          </rule>
          <canary test="tests/ACM-001/camera-is-prohibited"/>
        </rulebook>
        """);
    put(
        "acme/rules/acme.drl",
        """
        rule "ACM-001"
        when
            $c : Component()
            $m : ListMatch(component == $c, subject == "maker", list == "acme-list")
        then
            findings.report(PROHIBITED, $c, $m, "purpose");
        end

        rule "ACM-002"
        when
            $c : Component()
        then
            findings.report(REVIEW, $c);
        end
        """);
    put(
        "acme/lists/acme-list.csv",
        """
        id,name,entity,group,status,listed-on,removed-on,citation,source-url,mark,note
        acme,Acme,acme,any-use,listed,2019-08-13,,"Act, section 1",https://example.org,A,
        old,Old Inc.,,,contested,2019-08-13,2020-01-01,Act,,C,gone
        """);
    put("acme/tests/ACM-001/camera-is-prohibited/bom.cdx.json", "{}\n");
    put(
        "acme/tests/ACM-001/camera-is-prohibited/case.properties",
        "# case\nas-of = 2026-11-22\nroles = us.fed.prime us.dod.prime\nset.end-use = none\n");
    put(
        "acme/tests/ACM-001/camera-is-prohibited/expected.txt",
        "PROHIBITED ACM-001 kiosk > camera\n");
  }

  LibraryFixture put(String file, String content) {
    files.put(file, content);
    return this;
  }

  LibraryFixture without(String file) {
    files.remove(file);
    return this;
  }

  /** Puts something else in the place of a text that must be there. */
  LibraryFixture replace(String file, String text, String other) {
    String content = files.get(file);
    if (!content.contains(text)) {
      throw new IllegalArgumentException(file + " doesn't hold " + text);
    }
    return put(file, content.replace(text, other));
  }

  String content(String file) {
    return files.get(file);
  }

  void write(Path root) {
    try {
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path path = root.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  LibraryReading<RulebookLibrary> load(Path root) {
    write(root);
    return new RulebookLoader(new FakeRuleParser()).loadLibrary(root, "rulebooks");
  }
}
