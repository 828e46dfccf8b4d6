// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.tests;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;

/** A rulebook of one rule, such as a company writes for itself. */
final class Rulebooks {
  private Rulebooks() {}

  /** Writes a rulebook to a folder that notices parts of this name. */
  static void write(IProject project, String folder, String name) throws CoreException {
    Gateway.write(
        project,
        folder + "/rulebook.xml",
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <rulebook xmlns="urn:interdict:rulebook:1" id="own" prefix="OWN" edition="2026.11.22"
            min-engine="0.1" title="Own parts" authority="Purchasing">
          <rule id="OWN-001" title="A part that is phased out" effective="2026-01-01" mark="A"
              since="2026.11.22" roles="*">
            <citation>Purchasing note 7</citation>
            <applies-if position="any"/>
            <statement>This part is phased out.</statement>
            <remedy>Take the successor.</remedy>
          </rule>
          <canary test="tests/OWN-001/reports"/>
        </rulebook>
        """);
    Gateway.write(
        project,
        folder + "/rules/own.drl",
        """
        rule "OWN-001"
        when
            $c : Component(name == "%s")
        then
            findings.report(NOTICE, $c);
        end
        """
            .formatted(name));
    Gateway.write(
        project,
        folder + "/tests/OWN-001/reports/bom.cdx.json",
        """
        { "bomFormat": "CycloneDX", "specVersion": "1.6",
          "components": [ { "type": "device", "name": "%s" } ] }
        """
            .formatted(name));
    Gateway.write(
        project,
        folder + "/tests/OWN-001/reports/case.properties",
        "as-of = 2026-11-22\nroles = us.fed.prime\n");
    Gateway.write(
        project,
        folder + "/tests/OWN-001/reports/expected.txt",
        "NOTICE OWN-001 %s\n".formatted(name));
  }

  /** Writes a rulebook with a list of one company, for others to require. */
  static void writeLender(IProject project, String status) throws CoreException {
    write(project, "lender", "EC25-AFX");
    IFile manifest = project.getFile("lender/rulebook.xml");
    Gateway.write(
        project,
        "lender/rulebook.xml",
        manifest
            .readString()
            .replace("id=\"own\" prefix=\"OWN\"", "id=\"lender\" prefix=\"LND\"")
            .replace("OWN-001", "LND-001")
            .replace(
                "  <rule ",
                """
                  <list id="makers" file="lists/list.csv" title="Makers" coverage="complete"
                      known-to="2026-11-22" affiliates="none"/>
                  <rule \
                """));
    Gateway.write(
        project,
        "lender/lists/list.csv",
        """
        id,name,entity,group,status,listed-on,removed-on,citation,source-url,mark,note
        acme,Acme Example,,,%s,2020-01-01,,Note 7,,A,
        """
            .formatted(status));
  }
}
