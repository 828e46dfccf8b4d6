// SPDX-License-Identifier: Apache-2.0
package dev.interdict.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.internal.table.Cell;
import dev.interdict.internal.table.SheetReading;
import dev.interdict.internal.table.TableParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

class XlsxProperties {
  private static final List<String> PIECES =
      List.of(
          "<row",
          "<c",
          "</c>",
          "</row>",
          "<f>1</f>",
          "<v>",
          "</v>",
          " r=\"A1\"",
          " t=\"s\"",
          " t=\"b\"",
          " s=\"1\"",
          " hidden=\"1\"",
          "<!DOCTYPE a>",
          "&x;",
          "&#0;",
          "<![CDATA[",
          "]]>",
          "<is><t>",
          "</t></is>",
          "<si>",
          "<rPh>",
          "xmlns=\"\"",
          "99999999999",
          "-1",
          "1E999",
          "\u0000",
          "é");

  @Property(tries = 300)
  void another_reader_sees_the_same_texts(
      @ForAll @Size(min = 1, max = 6) List<@Size(min = 1, max = 6) List<String>> rows)
      throws IOException {
    List<List<String>> cleaned =
        rows.stream().map(row -> row.stream().map(XlsxProperties::clean).toList()).toList();
    var workbook = new Workbook();
    cleaned.forEach(row -> workbook.row(row.toArray(String[]::new)));
    byte[] bytes = workbook.bytes();

    SheetReading reading = new XlsxReader().read("t.xlsx", bytes);

    assertThat(reading.diagnostics()).isEmpty();
    List<String> seen =
        reading.sheet().rows().stream()
            .flatMap(List::stream)
            .filter(cell -> !cell.value().isEmpty())
            .map(cell -> cell.name() + " " + cell.value())
            .toList();
    assertThat(seen).isEqualTo(others(bytes));
  }

  @Property(tries = 600)
  void any_damage_gives_a_sheet_or_says_what_is_wrong(@ForAll long seed) {
    var random = new Random(seed);
    Map<String, byte[]> parts = new LinkedHashMap<>(workbook().parts());
    byte[] bytes;
    if (random.nextInt(4) == 0) {
      bytes = Workbook.zip(parts);
      for (int i = random.nextInt(8); i >= 0; i--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
    } else {
      String name = new ArrayList<>(parts.keySet()).get(random.nextInt(parts.size()));
      var text = new StringBuilder(workbook().part(name));
      for (int i = random.nextInt(6); i >= 0; i--) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(12));
        text.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
      }
      parts.put(name, text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
      bytes = Workbook.zip(parts);
    }

    SheetReading reading = new XlsxReader().read("t.xlsx", bytes);

    assertThat(reading.sheet() == null).isEqualTo(!reading.diagnostics().isEmpty());
    assertThat(reading.diagnostics()).allMatch(d -> d.isError() && d.location() != null);
    new TableParser().parse("t.xlsx", bytes);
  }

  private static Workbook workbook() {
    var workbook = new Workbook().row("rule", "verdict", "Component.quantity", "Origin.country");
    workbook.row("T-001", "REVIEW", "> 10", "CN; RU");
    return workbook.rowOf(
        workbook.text(0, "T-001")
            + workbook.text(1, "NOTICE")
            + Workbook.number(2, "12.5", Workbook.ONE_DECIMAL)
            + "<c r=\"D#\" t=\"inlineStr\"><is><t>KP</t></is></c>");
  }

  private static String clean(String text) {
    String clean =
        text.codePoints()
            .filter(c -> c >= 0x20 && c < 0xD800 && !Character.isISOControl(c))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
            .strip();
    return clean.startsWith("#") || clean.contains("_x") ? "a" : clean;
  }

  private static List<String> others(byte[] bytes) throws IOException {
    var seen = new ArrayList<String>();
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      rows.forEach(
          row -> {
            for (int i = 0; i < row.getCellCount(); i++) {
              String text = row.getCellText(i).strip();
              if (!text.isEmpty()) {
                seen.add(Cell.name(row.getRowNum(), i + 1) + " " + text);
              }
            }
          });
    }
    return seen;
  }
}
