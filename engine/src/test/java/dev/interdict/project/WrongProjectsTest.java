// SPDX-License-Identifier: Apache-2.0
package dev.interdict.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.interdict.Golden;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a user reads who made a mistake in a project file. */
class WrongProjectsTest {
  @TempDir Path root;

  static Stream<Arguments> edits() {
    return Stream.of(
        arguments("unknown-element", "<enforcement>", "<waivers file=\"w.xml\"/>\n  <enforcement>"),
        arguments("mistyped-element", "<exclude>hbom/old/**</exclude>", "<exlude>x</exlude>"),
        arguments("mistyped-attribute", "<rulebook id=", "<rulebook idd="),
        arguments(
            "missing-attribute",
            "<set name=\"funding\" value=\"none\"/>",
            "<set name=\"funding\"/>"),
        arguments(
            "missing-boms",
            ProjectFolder.GOOD.substring(
                ProjectFolder.GOOD.indexOf("  <boms "),
                ProjectFolder.GOOD.indexOf("  <rulebooks>")),
            ""),
        arguments("no-include", "<include>hbom/**/*.cdx.json</include>", ""),
        arguments("dot-include", "hbom/**/*.cdx.json", "./hbom/gateway.cdx.json"),
        arguments("empty-include", "hbom/**/*.cdx.json", " "),
        arguments(
            "boms-twice", "<rulebooks>", "<boms><include>a.json</include></boms>\n  <rulebooks>"),
        arguments("no-namespace", " xmlns=\"urn:interdict:project:1\"", ""),
        arguments("other-namespace", "urn:interdict:project:1", "urn:interdict:project:2"),
        arguments("other-root", "interdict", "project"),
        arguments("not-well-formed", "</program>", "</programme>"),
        arguments("cut", "</enforcement>\n</interdict>\n", ""),
        arguments(
            "doctype",
            "<interdict xmlns",
            "<!DOCTYPE interdict [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<interdict xmlns"),
        arguments("entity", "us.dod.prime", "&x;"),
        arguments("other-encoding", "encoding=\"UTF-8\"", "encoding=\"ISO-8859-1\""),
        arguments("stray-text", "<boms validate-schema=\"true\">", "<boms>here:"),
        arguments(
            "unknown-verdict-and-level",
            "verdict=\"REVIEW\" level=\"note\"",
            "verdict=\"REVEIW\" level=\"info\""),
        arguments("unknown-fail-on", "PROHIBITED PROHIBITED_FROM", "PROHIBITED\n      BANNED"),
        arguments("level-of-nothing", "verdict=\"REVIEW\" ", ""),
        arguments("level-twice", "rule=\"889-003\"", "verdict=\"REVIEW\""),
        arguments("role-twice", "us.dod.prime", "us.fed.prime"),
        arguments("setting-twice", "name=\"funding\"", "name=\"end-use\""),
        arguments("rulebook-twice", "folder=\"policy/acme\"", "id=\"us-889\""),
        arguments(
            "rulebook-of-both-kinds",
            "folder=\"policy/acme\"",
            "folder=\"policy/acme\" id=\"acme\""),
        arguments("missing-folder", "policy/acme", "policy/amce"),
        arguments("folder-without-manifest", "policy/acme", "policy"),
        arguments("missing-facts", "<enforcement>", "<facts file=\"gone.xml\"/>\n  <enforcement>"),
        arguments(
            "facts-elsewhere",
            "<enforcement>",
            "<facts file=\"../../../../../../etc/passwd\"/>\n  <enforcement>"),
        arguments("horizon", "365", "2 years"),
        arguments("glob-leads-out", "hbom/**/*", "../other/*"),
        arguments("glob-is-absolute", "hbom/**/*", "/etc/*"),
        arguments("glob-is-none", "hbom/**/*", "hbom/{a,b"),
        arguments("glob-with-backslash", "hbom/**/*", "hbom\\\\*"),
        arguments("limit-of-nothing", "file-mib=\"8\"", "file-mib=\"0\""),
        arguments("limit-below-nothing", "components=\"2000\"", "components=\"-5\""),
        arguments("limit-above-the-most", "levels=\"12\"", "levels=\"501\""),
        arguments("limit-that-overflows", "text-length=\"4096\"", "text-length=\"4294967297\""),
        arguments("limit-in-words", "properties=\"64\"", "properties=\"100 000\""),
        arguments("mistyped-limit", "file-mib=", "file-mb="),
        arguments("switch", "validate-schema=\"true\"", "validate-schema=\"yes\""),
        arguments("wide-characters", "<set name=\"funding\"", "<set name=\"华顶\" naem=\"funding\""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("edits")
  void a_wrong_project_is_explained(String name, String text, String other) {
    assertThat(ProjectFolder.GOOD).contains(text);

    ProjectReading reading = new ProjectFolder(root).read(ProjectFolder.GOOD.replace(text, other));

    assertThat(reading.project()).isNull();
    Golden.verify("project/" + name, reading.diagnostics());
  }
}
