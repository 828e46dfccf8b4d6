// SPDX-License-Identifier: Apache-2.0
package dev.interdict.xlsx;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.table.SheetReading;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Workbooks made to run something, to show one thing and mean another, or to cost too much. */
class HostileWorkbooksTest {
  private static final String SHEET_LINKS = "xl/worksheets/_rels/sheet1.xml.rels";

  /** A workbook, and where and how it is refused. */
  private record Attack(String name, Supplier<byte[]> workbook, String code, String place) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Attack> attacks() {
    return Stream.of(
        attack("a macro", part("xl/vbaProject.bin", "x"), "xlsx-part", "xl/vbaProject.bin"),
        attack(
            "an old macro sheet",
            part("xl/macrosheets/sheet1.xml", "<a/>"),
            "xlsx-part",
            "xl/macrosheets/sheet1.xml"),
        attack(
            "a link to another workbook",
            part("xl/externalLinks/externalLink1.xml", "<a/>"),
            "xlsx-part",
            "xl/externalLinks/externalLink1.xml"),
        attack(
            "an embedded object",
            part("xl/embeddings/oleObject1.bin", "x"),
            "xlsx-part",
            "xl/embeddings/oleObject1.bin"),
        attack(
            "a control",
            part("xl/activeX/activeX1.bin", "x"),
            "xlsx-part",
            "xl/activeX/activeX1.bin"),
        attack(
            "a data connection",
            part("xl/connections.xml", "<a/>"),
            "xlsx-part",
            "xl/connections.xml"),
        attack(
            "a picture", part("xl/media/image1.svg", "<svg/>"), "xlsx-part", "xl/media/image1.svg"),
        attack("a part nobody knows", part("xl/run.me", "x"), "xlsx-part", "xl/run.me"),
        attack(
            "a picture from the web",
            part(SHEET_LINKS, external("image", "http://evil.example/x.png")),
            "xlsx-external",
            SHEET_LINKS),
        attack(
            "a template from the web",
            part(
                "_rels/.rels",
                Workbook.links(
                    Workbook.link("rId1", "officeDocument", "xl/workbook.xml", "")
                        + Workbook.link(
                            "rId2",
                            "attachedTemplate",
                            "http://evil.example",
                            " TargetMode=\"External\""))),
            "xlsx-external",
            "_rels/.rels"),
        attack(
            "a hyperlink",
            () ->
                good()
                    .put(SHEET_LINKS, external("hyperlink", "http://evil.example"))
                    .behind("<hyperlinks><hyperlink ref=\"B2\" r:id=\"rId1\"/></hyperlinks>")
                    .bytes(),
            "xlsx-external",
            "Sheet1!B2"),
        attack(
            "a formula",
            cell("<c r=\"B#\"><f>HYPERLINK(\"http://evil.example\")</f><v>1</v></c>"),
            "xlsx-formula",
            "Sheet1!B3"),
        attack(
            "a formula whose result is text",
            cell("<c r=\"B#\" t=\"str\"><f>A1</f><v>REVIEW</v></c>"),
            "xlsx-formula",
            "Sheet1!B3"),
        attack(
            "a shared formula without words",
            cell("<c r=\"B#\"><f t=\"shared\" si=\"0\"/><v>1</v></c>"),
            "xlsx-formula",
            "Sheet1!B3"),
        attack("an error", cell("<c r=\"B#\" t=\"e\"><v>#REF!</v></c>"), "xlsx-cell", "Sheet1!B3"),
        attack(
            "a result without its formula",
            cell("<c r=\"B#\" t=\"str\"><v>REVIEW</v></c>"),
            "xlsx-cell",
            "Sheet1!B3"),
        attack(
            "merged cells",
            () -> good().behind("<mergeCells><mergeCell ref=\"A2:A5\"/></mergeCells>").bytes(),
            "xlsx-merged",
            "Sheet1!A2"),
        attack(
            "a hidden row",
            () -> good().raw("<row r=\"3\" hidden=\"1\"/>").bytes(),
            "xlsx-hidden",
            "Sheet1!A3"),
        attack(
            "a row without height",
            () -> good().raw("<row r=\"3\" ht=\"0\" customHeight=\"1\"/>").bytes(),
            "xlsx-hidden",
            "Sheet1!A3"),
        attack(
            "a hidden column",
            () -> good().before("<cols><col min=\"2\" max=\"3\" hidden=\"true\"/></cols>").bytes(),
            "xlsx-hidden",
            "Sheet1!B1"),
        attack(
            "rows hidden unless said otherwise",
            () -> good().before("<sheetFormatPr zeroHeight=\"1\"/>").bytes(),
            "xlsx-hidden",
            "Sheet1!A1"),
        attack(
            "a hidden sheet",
            part(
                "xl/workbook.xml",
                Workbook.workbook(
                    "", "<sheet name=\"S\" sheetId=\"1\" state=\"veryHidden\" r:id=\"rId1\"/>")),
            "xlsx-hidden",
            "S"),
        attack(
            "a second sheet",
            part(
                "xl/workbook.xml",
                Workbook.workbook(
                    "",
                    "<sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"B\" sheetId=\"2\" r:id=\"rId9\"/>")),
            "xlsx-sheets",
            "B"),
        attack(
            "days counted from 1904",
            part(
                "xl/workbook.xml",
                Workbook.workbook(
                    "<workbookPr date1904=\"1\"/>",
                    "<sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/>")),
            "xlsx-dates",
            "xl/workbook.xml"),
        attack(
            "an outside entity in the texts",
            part(
                "xl/sharedStrings.xml",
                "<!DOCTYPE sst [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><sst><si><t>&x;</t></si></sst>"),
            "xlsx-doctype",
            "xl/sharedStrings.xml"),
        attack(
            "a billion laughs in the properties",
            part(
                "docProps/app.xml",
                "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><a>&b;</a>"),
            "xlsx-doctype",
            "docProps/app.xml"),
        attack(
            "an entity that nobody declares",
            part("xl/styles.xml", "<styleSheet>&x;</styleSheet>"),
            "xlsx-syntax",
            "xl/styles.xml"),
        attack(
            "another encoding",
            () ->
                good().put("xl/styles.xml", "<?xml version=\"1.0\"?><a/>".getBytes(UTF_16)).bytes(),
            "file-not-utf8",
            "xl/styles.xml"),
        attack(
            "an encoding that isn't the one it says",
            part("xl/styles.xml", "<?xml version=\"1.0\" encoding=\"UTF-7\"?><styleSheet/>"),
            "xlsx-encoding",
            "xl/styles.xml"),
        attack(
            "elements nested without end",
            part("xl/styles.xml", "<a>".repeat(100) + "</a>".repeat(100)),
            "xlsx-syntax",
            "xl/styles.xml"),
        attack(
            "a text that isn't there",
            cell("<c r=\"B#\" t=\"s\"><v>2000000000</v></c>"),
            "xlsx-cell",
            "Sheet1!B3"),
        attack(
            "a number of a billion digits",
            cell("<c r=\"B#\"><v>1E999999999</v></c>"),
            "xlsx-number",
            "Sheet1!B3"),
        attack(
            "a cell far to the right",
            cell("<c r=\"XFD#\"><v>1</v></c>"),
            "xlsx-limit",
            "Sheet1!XFD3"),
        attack(
            "a cell named twice",
            cell("<c r=\"B#\"><v>1</v></c><c r=\"B#\"><v>2</v></c>"),
            "xlsx-cell",
            "Sheet1!B3"),
        attack("a cell of another row", cell("<c r=\"B9\"><v>1</v></c>"), "xlsx-cell", "Sheet1!A3"),
        attack(
            "rows out of order",
            () -> good().raw("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>").bytes(),
            "xlsx-cell",
            "Sheet1!A2"),
        attack(
            "a cell of another language's words",
            cell("<x:c xmlns:x=\"urn:x\" r=\"B#\"><v>1</v></x:c>"),
            "xlsx-cell",
            "Sheet1!A3"),
        attack(
            "texts kept where nobody looks",
            () ->
                good()
                    .put(
                        "xl/_rels/workbook.xml.rels",
                        good()
                            .part("xl/_rels/workbook.xml.rels")
                            .replace("\"sharedStrings.xml\"", "\"theme/texts.xml\""))
                    .bytes(),
            "xlsx-part",
            "xl/_rels/workbook.xml.rels"),
        attack(
            "a control character",
            cell("<c r=\"B#\" t=\"inlineStr\"><is><t>a_x0007_</t></is></c>"),
            "xlsx-cell",
            "Sheet1!B3"),
        attack("a path out of the archive", part("../../evil.xml", "<a/>"), "xlsx-container", ""),
        attack("a path from the root", part("/etc/passwd", "x"), "xlsx-container", ""),
        attack("a path of another system", part("xl\\..\\evil.xml", "<a/>"), "xlsx-container", ""),
        attack(
            "two names that differ in case", part("XL/styles.XML", "<a/>"), "xlsx-container", ""),
        attack("a zip bomb", part("xl/theme/a.bin", "0".repeat(15_000_000)), "xlsx-container", ""),
        attack("many parts", HostileWorkbooksTest::manyParts, "xlsx-container", ""),
        attack("many large parts", HostileWorkbooksTest::largeParts, "xlsx-container", ""),
        attack("parts that overlap", HostileWorkbooksTest::overlapping, "xlsx-container", ""),
        attack(
            "something before the archive",
            () -> joined("#!/bin/sh\n".getBytes(UTF_8), good().bytes()),
            "xlsx-container",
            ""),
        attack(
            "something behind the archive",
            () -> joined(good().bytes(), "PK".getBytes(UTF_8)),
            "xlsx-container",
            ""),
        attack(
            "an archive cut off",
            () -> Arrays.copyOf(good().bytes(), good().bytes().length / 2),
            "xlsx-container",
            ""),
        attack("an encrypted part", () -> patched(8, (byte) 1), "xlsx-container", ""),
        attack("a wrong checksum", () -> patched(16, (byte) 0x55), "xlsx-container", ""),
        attack("a wrong size", () -> patched(24, (byte) 1), "xlsx-container", ""),
        attack("an unknown packing", () -> patched(10, (byte) 12), "xlsx-container", ""),
        attack(
            "an encrypted or old workbook",
            () -> joined(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, new byte[600]),
            "xlsx-container",
            ""),
        attack(
            "a table in CSV",
            () -> "rule,verdict\n".repeat(9).getBytes(UTF_8),
            "xlsx-container",
            ""),
        attack("nothing", () -> new byte[0], "xlsx-container", ""));
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void it_is_refused_at_its_place_with_what_to_do(Attack attack) {
    SheetReading reading = new XlsxReader().read("rules/t.xlsx", attack.workbook().get());

    assertThat(reading.sheet()).isNull();
    assertThat(reading.diagnostics()).isNotEmpty().allMatch(Diagnostic::isError);
    Diagnostic first = reading.diagnostics().get(0);
    assertThat(first.code()).as(first.render()).isEqualTo(attack.code());
    assertThat(first.location().file())
        .isEqualTo(attack.place().isEmpty() ? "rules/t.xlsx" : "rules/t.xlsx!" + attack.place());
    assertThat(first.message()).matches("(?s)\\p{javaLowerCase}.{20,}|'.{20,}");
  }

  @Test
  void the_workbook_that_all_attacks_start_from_is_read() {
    SheetReading reading = new XlsxReader().read("rules/t.xlsx", good().bytes());

    assertThat(reading.diagnostics()).isEmpty();
    assertThat(reading.sheet().rows()).hasSize(2);
  }

  @Test
  void a_thousand_formulas_are_a_hundred_mistakes() {
    var workbook = good();
    for (int i = 0; i < 1_000; i++) {
      workbook.rowOf("<c r=\"A#\"><f>1</f><v>1</v></c>");
    }

    assertThat(new XlsxReader().read("t.xlsx", workbook.bytes()).diagnostics()).hasSize(101);
  }

  private static Attack attack(String name, Supplier<byte[]> workbook, String code, String place) {
    return new Attack(name, workbook, code, place);
  }

  private static Workbook good() {
    return new Workbook()
        .row("rule", "verdict", "Component.function")
        .row("T-001", "REVIEW", "camera");
  }

  private static Supplier<byte[]> part(String name, String content) {
    return () -> good().put(name, content).bytes();
  }

  private static Supplier<byte[]> cell(String xml) {
    return () -> good().rowOf(xml).bytes();
  }

  private static String external(String type, String target) {
    return Workbook.links(Workbook.link("rId1", type, target, " TargetMode=\"External\""));
  }

  private static byte[] manyParts() {
    Workbook workbook = good();
    for (int i = 0; i < 300; i++) {
      workbook.put("docProps/a" + i, "x");
    }
    return workbook.bytes();
  }

  private static byte[] largeParts() {
    Workbook workbook = good();
    byte[] large = new byte[9_000_000];
    for (int i = 0; i < large.length; i += 16) {
      large[i] = (byte) (i * 31 >>> 5);
    }
    for (int i = 0; i < 4; i++) {
      workbook.put("xl/theme/a" + i, large);
    }
    return workbook.bytes();
  }

  /** A part that lies within another: its header and its content are the other's content. */
  private static byte[] overlapping() {
    byte[] inner = Workbook.zip(Map.of("docProps/b", new byte[9]));
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("docProps/a", inner);
    parts.put("docProps/b", new byte[9]);
    byte[] bytes = Workbook.zip(parts, Deflater.NO_COMPRESSION);
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int second = buffer.getInt(bytes.length - 6) + 46 + "docProps/a".length();
    int ofInner = ByteBuffer.wrap(inner).order(ByteOrder.LITTLE_ENDIAN).getInt(inner.length - 6);
    // What the directory says of the part within: its method, checksum and sizes, and its place.
    System.arraycopy(inner, ofInner + 8, bytes, second + 8, 20);
    buffer.putInt(second + 42, 30 + "docProps/a".length() + 5);
    return bytes;
  }

  /** One byte of the first entry of the directory, changed. */
  private static byte[] patched(int offset, byte value) {
    byte[] bytes = good().bytes();
    int directory = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(bytes.length - 6);
    bytes[directory + offset] = value;
    return bytes;
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }
}
