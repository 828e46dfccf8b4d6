// SPDX-License-Identifier: Apache-2.0
package dev.interdict.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder with a project file and whatever else a test puts there. */
record ProjectFolder(Path root) {
  static final String GOOD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- What is checked. -->
      <interdict xmlns="urn:interdict:project:1">
        <boms validate-schema="true">
          <include>hbom/**/*.cdx.json</include>
          <exclude>hbom/old/**</exclude>
        </boms>
        <rulebooks>
          <rulebook id="us-889"/>
          <rulebook folder="policy/acme"/>
        </rulebooks>
        <program horizon="365">
          <role>us.fed.prime</role>
          <role>us.dod.prime</role>
          <set name="end-use" value="critical-infrastructure"/>
          <set name="funding" value="none"/>
        </program>
        <limits file-mib="8" components="2000" levels="12" text-length="4096" properties="64"/>
        <enforcement>
          <level verdict="REVIEW" level="note"/>
          <level rule="889-003" level="warning"/>
          <fail-on>PROHIBITED PROHIBITED_FROM</fail-on>
        </enforcement>
      </interdict>
      """;

  ProjectFolder put(String file, String content) {
    try {
      Path path = root.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ProjectReading read(String content) {
    put("policy/acme/rulebook.xml", "<rulebook/>");
    put("interdict.xml", content);
    return new ProjectReader().read(root.resolve("interdict.xml"), "interdict.xml");
  }
}
