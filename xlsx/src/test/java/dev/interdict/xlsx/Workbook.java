// SPDX-License-Identifier: Apache-2.0
package dev.interdict.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook as spreadsheet programs write it, into which a test puts something else. */
final class Workbook {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String DOC =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  static final String SHEET = "xl/worksheets/sheet1.xml";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final List<String> strings = new ArrayList<>();
  private final StringBuilder rows = new StringBuilder();
  private String before = "";
  private String behind = "";
  private int row;

  Workbook() {
    put(
        "[Content_Types].xml",
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + override("/xl/workbook.xml", "sheet.main")
            + override("/" + SHEET, "worksheet")
            + override("/xl/styles.xml", "styles")
            + override("/xl/sharedStrings.xml", "sharedStrings")
            + "</Types>");
    put("_rels/.rels", links(link("rId1", "officeDocument", "xl/workbook.xml", "")));
    put("xl/workbook.xml", workbook("", "<sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/>"));
    put(
        "xl/_rels/workbook.xml.rels",
        links(
            link("rId1", "worksheet", "worksheets/sheet1.xml", "")
                + link("rId2", "styles", "styles.xml", "")
                + link("rId3", "sharedStrings", "sharedStrings.xml", "")));
    put(
        "xl/styles.xml",
        "<styleSheet xmlns=\""
            + MAIN
            + "\"><numFmts count=\"3\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/>"
            + "<numFmt numFmtId=\"165\" formatCode=\"0.0\"/>"
            + "<numFmt numFmtId=\"166\" formatCode=\"dd/mm/yyyy hh:mm\"/></numFmts>"
            + "<cellStyleXfs count=\"1\"><xf numFmtId=\"9\"/></cellStyleXfs>"
            + "<cellXfs count=\"6\"><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/>"
            + "<xf numFmtId=\"166\"/><xf numFmtId=\"9\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
  }

  /** Styles of cells. */
  static final int DAY = 1;

  static final int ONE_DECIMAL = 2;
  static final int TIME = 3;
  static final int PERCENT = 4;
  static final int SHORT_DAY = 5;

  static String workbook(String properties, String sheets) {
    return "<workbook xmlns=\""
        + MAIN
        + "\" xmlns:r=\""
        + DOC
        + "\">"
        + properties
        + "<sheets>"
        + sheets
        + "</sheets></workbook>";
  }

  static String links(String inside) {
    return "<Relationships xmlns=\"" + PACKAGE + "\">" + inside + "</Relationships>";
  }

  static String link(String id, String type, String target, String more) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"%s/>"
        .formatted(id, DOC, type, target, more);
  }

  private static String override(String part, String kind) {
    return "<Override PartName=\"%s\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.%s+xml\"/>"
        .formatted(part, kind);
  }

  /** A row of texts; an empty one leaves its cell out. */
  Workbook row(String... cells) {
    var xml = new StringBuilder();
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        xml.append(text(i, cells[i]));
      }
    }
    return rowOf(xml.toString());
  }

  /** A row of cells as they stand in the file, {@code #} for the row's number. */
  Workbook rowOf(String cells) {
    row++;
    rows.append("<row r=\"%d\">%s</row>".formatted(row, cells.replace("#", "" + row)));
    return this;
  }

  /** A shared text in a column counted from 0. */
  String text(int column, String text) {
    strings.add(text);
    return "<c r=\"%c#\" t=\"s\"><v>%d</v></c>".formatted('A' + column, strings.size() - 1);
  }

  static String number(int column, String value, int style) {
    return "<c r=\"%c#\" s=\"%d\"><v>%s</v></c>".formatted('A' + column, style, value);
  }

  /** What stands before the rows. */
  Workbook before(String xml) {
    before += xml;
    return this;
  }

  /** What stands behind the rows. */
  Workbook behind(String xml) {
    behind += xml;
    return this;
  }

  /** Another row, as it stands in the file. */
  Workbook raw(String xml) {
    rows.append(xml);
    return this;
  }

  Workbook put(String part, String content) {
    parts.put(part, content.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  Workbook put(String part, byte[] content) {
    parts.put(part, content);
    return this;
  }

  String part(String name) {
    return new String(parts().get(name), StandardCharsets.UTF_8);
  }

  Map<String, byte[]> parts() {
    var all = new LinkedHashMap<String, byte[]>();
    parts.forEach(all::put);
    all.putIfAbsent(SHEET, sheet().getBytes(StandardCharsets.UTF_8));
    all.putIfAbsent("xl/sharedStrings.xml", strings().getBytes(StandardCharsets.UTF_8));
    return all;
  }

  private String sheet() {
    return "<worksheet xmlns=\""
        + MAIN
        + "\" xmlns:r=\""
        + DOC
        + "\">"
        + before
        + "<sheetData>"
        + rows
        + "</sheetData>"
        + behind
        + "</worksheet>";
  }

  private String strings() {
    var xml = new StringBuilder("<sst xmlns=\"" + MAIN + "\">");
    for (String text : strings) {
      xml.append("<si><t xml:space=\"preserve\">")
          .append(text.replace("&", "&amp;").replace("<", "&lt;"))
          .append("</t></si>");
    }
    return xml.append("</sst>").toString();
  }

  byte[] bytes() {
    return zip(parts());
  }

  static byte[] zip(Map<String, byte[]> parts) {
    return zip(parts, Deflater.DEFAULT_COMPRESSION);
  }

  static byte[] zip(Map<String, byte[]> parts, int level) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.setLevel(level);
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
