// SPDX-License-Identifier: Apache-2.0
package dev.interdict.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.csv.CsvReader;
import dev.interdict.internal.csv.CsvReading;
import dev.interdict.internal.language.DrlRuleParser;
import dev.interdict.internal.rulebook.LibraryReading;
import dev.interdict.internal.rulebook.RulebookLoader;
import dev.interdict.internal.source.SourceText;
import dev.interdict.lists.OuiReading;
import dev.interdict.lists.OuiRegistry;
import dev.interdict.lists.RegistryFile;
import dev.interdict.project.ProjectReader;
import dev.interdict.project.ProjectReading;
import dev.interdict.rulebook.Mark;
import dev.interdict.rulebook.ReferenceData;
import dev.interdict.rulebook.ReferenceData.Entity;
import dev.interdict.rulebook.ReferenceData.EntityName;
import dev.interdict.rulebook.ReferenceData.NameKind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of ours, of at most 16 MiB, that cost more than they are worth. */
class OwnFileAttacksIT {
  private static final int FULL = 15 << 20;
  private static final String ROLES = "<roles xmlns='urn:interdict:roles:1'>";
  private static final String PROJECT = "<interdict xmlns='urn:interdict:project:1'>";
  private static final String ENTITIES = "id,name,seat,mark,note\n";
  private static final String NAMES = "entity,name,kind,mark,note\n";

  private static final HexFormat HEX = HexFormat.of();
  private static final ReferenceData ACME =
      new ReferenceData(
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(new Entity("acme", "Acme Radio", null, Mark.A)),
          List.of(new EntityName("acme", "Acme", NameKind.ALIAS, Mark.A)),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of());

  @TempDir Path folder;

  @Test
  void a_doctype_is_refused_before_anything_it_names_is_opened() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "open sesame");
    for (String doctype :
        List.of(
            "<!DOCTYPE interdict [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>",
            "<!DOCTYPE interdict SYSTEM '" + secret.toUri() + "'>",
            "<!DOCTYPE interdict [<!ENTITY % x SYSTEM '" + secret.toUri() + "'>%x;]>",
            "<!DOCTYPE interdict [<!ENTITY a 'ha'>"
                + "<!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
                + "<!ENTITY x '&b;&b;&b;&b;&b;&b;&b;&b;'>]>")) {
      ProjectReading reading =
          project("doctype", doctype + PROJECT + "<boms><include>&x;</include></boms></interdict>");

      assertThat(reading.diagnostics()).extracting(Diagnostic::code).containsExactly("xml-doctype");
      assertThat(reading.diagnostics().get(0).render()).doesNotContain("sesame");
    }
  }

  @Test
  void a_project_of_16_mb_is_contained() throws Exception {
    project("unknown elements", PROJECT + fill(i -> "<boom/>") + "</interdict>");
    project("unknown attributes", PROJECT + fill(i -> "<boms inclde='x' a='b'/>") + "</interdict>");
    project(
        "roles twice",
        PROJECT + "<program>" + fill(i -> "<role>x</role>") + "</program></interdict>");
    project(
        "globs",
        PROJECT
            + "<boms>"
            + fill(i -> "<include>" + "{a,**/b}".repeat(500) + "</include>")
            + "</boms></interdict>");
    project("a comment", PROJECT + "<!--" + fill(i -> "x") + "--></interdict>");
    project("an instruction", PROJECT + "<?x " + fill(i -> "x") + "?></interdict>");
    project("a text", PROJECT + "<![CDATA[" + fill(i -> "]") + "]]></interdict>");
  }

  @Test
  void a_csv_file_of_16_mb_is_contained() throws Exception {
    csv("commas", fill(i -> ","));
    csv("quotes", fill(i -> "\""));
    csv("one cell", "a\n\"" + fill(i -> "x"));
    csv("empty lines", "a" + fill(i -> "\n"));
    csv("rows", "a,b\n" + fill(i -> "1,2\n"));
    csv("rows with too many cells", "a\n" + fill(i -> "1,2\n"));
    csv("rows with a stray quote", "a\n" + fill(i -> "x\"\n"));
  }

  @Test
  void a_registry_of_16_mb_is_contained() throws Exception {
    String header = "Registry,Assignment,Organization Name,Organization Address\n";
    registry("rows", header + fill(i -> "MA-L," + HEX.toHexDigits(i, 6) + ",Acme Ltd,\n"));
    registry("rows with a wrong block", header + fill(i -> "MA-L,x,Acme,\n"));
    registry("names", header + "MA-L,001122,\"" + fill(i -> "a ") + "\",\n");
    registry("blank names", header + fill(i -> "MA-L,001122,\"" + " ".repeat(9_000) + "\",\n"));
    registry(
        "names of many words",
        header + fill(i -> "MA-L," + HEX.toHexDigits(i, 6) + "," + "acme ".repeat(50) + ",\n"));
    registry("blocks", fill(i -> block(HEX.toHexDigits(i, 6).toUpperCase(Locale.ROOT))));
    registry("blanks", "OUI Organization\n00-11-22" + fill(i -> " "));
    registry("blanks and a name", "00-11-22 (hex)" + fill(i -> " ") + "\u2028");
    registry("lines", "OUI Organization\n" + fill(i -> "x\n"));
    registry("digits", fill(i -> "0"));
  }

  private static String block(String octets) {
    return "%s-%s-%s (hex) A%n%s (base 16) A%n"
        .formatted(octets.substring(0, 2), octets.substring(2, 4), octets.substring(4, 6), octets);
  }

  private void registry(String name, String text) throws Exception {
    Path file = Files.writeString(folder.resolve("oui"), text);
    OuiReading reading =
        Attack.contained(
            "registry, " + name,
            () -> OuiRegistry.read(List.of(new RegistryFile("oui", file)), ACME, null));

    assertThat(reading.table() != null || !reading.diagnostics().isEmpty()).isTrue();
    Attack.assertReadable(reading.diagnostics());
  }

  @Test
  void roles_nobody_knows_are_told_in_few_words() throws Exception {
    roles("unknown roles", fill(i -> "<role id='r" + i + "' implies='q" + i + "'>x</role>"));
    roles(
        "many unknown words",
        fill(i -> "<role id='r" + i + "' implies='" + "abc def ".repeat(5000) + "'>x</role>"));
    String id = "x".repeat(60_000);
    roles(
        "long unknown words", fill(i -> "<role id='" + i + id + "' implies='" + id + "'>x</role>"));
  }

  @Test
  void companies_nobody_knows_are_told_in_few_words() throws Exception {
    table("companies", ENTITIES + fill(i -> "e" + i + ",E,CN,A,\n"), NAMES + "q,Q,alias,A,\n");
    table(
        "unknown companies",
        ENTITIES + fillSome(8, i -> "e" + i + ",E,CN,A,\n"),
        NAMES + fill(i -> "q" + i + ",Q,alias,A,\n"));
    String id = "x".repeat(60_000);
    table(
        "long unknown companies",
        ENTITIES + fill(i -> "e" + id + i + ",E,CN,A,\n"),
        NAMES + fill(i -> "q" + id + i + ",Q,alias,A,\n"));
    table(
        "companies with one hash",
        ENTITIES
            + fillSome(2, i -> HostileFile.colliding(i, 17, "Aa", "BB") + ",\"E\"\"\",CN,A,\n"),
        NAMES + "q,Q,alias,A,\n");
  }

  @Test
  void names_with_one_hash_are_contained() throws Exception {
    table(
        "names with one hash",
        ENTITIES + "e,E,CN,A,\n",
        NAMES + fillSome(6, i -> "e," + HostileFile.colliding(i, 20, "Aa", "BB") + ",alias,A,\n"));
  }

  private void roles(String name, String roles) throws Exception {
    Files.writeString(folder.resolve("roles.xml"), ROLES + roles + "</roles>");
    library(name);
  }

  private void table(String name, String entities, String names) throws Exception {
    Path tables = Files.createDirectories(folder.resolve("entities"));
    Files.writeString(tables.resolve("entities.csv"), entities);
    Files.writeString(tables.resolve("names.csv"), names);
    library(name);
  }

  private void library(String name) throws Exception {
    LibraryReading<?> reading =
        Attack.contained(
            "rulebooks, " + name,
            () -> new RulebookLoader(new DrlRuleParser()).loadLibrary(folder, "rulebooks"));

    assertThat(reading.value()).isNull();
    Attack.assertReadable(reading.diagnostics());
  }

  private static ProjectReading project(String name, String text) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ProjectReading reading =
        Attack.contained(
            "project, " + name,
            () -> new ProjectReader().read(Path.of("interdict.xml"), "interdict.xml", bytes));

    assertThat(reading.project()).isNull();
    Attack.assertReadable(reading.diagnostics());
    return reading;
  }

  private static void csv(String name, String text) throws Exception {
    CsvReading reading =
        Attack.contained(
            "csv, " + name, () -> new CsvReader().read(new SourceText("list.csv", text)));

    Attack.assertReadable(reading.diagnostics());
  }

  private static String fill(IntFunction<String> piece) {
    return fillSome(15, piece);
  }

  /** As many pieces as make that many megabytes. */
  private static String fillSome(int megabytes, IntFunction<String> piece) {
    var text = new StringBuilder(Math.min(FULL, megabytes << 20) + 1024);
    for (int i = 0; text.length() < megabytes << 20; i++) {
      text.append(piece.apply(i));
    }
    return text.toString();
  }
}
