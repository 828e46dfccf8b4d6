// SPDX-License-Identifier: Apache-2.0
package dev.interdict.xlsx;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parts of a workbook: those that hold the table, those that don't matter, those refused. */
final class PartNames {
  static final String WORKBOOK = "xl/workbook.xml";
  static final String WORKBOOK_LINKS = "xl/_rels/workbook.xml.rels";
  static final String TYPES = "[Content_Types].xml";
  static final String STRINGS = "xl/sharedStrings.xml";
  static final String STYLES = "xl/styles.xml";

  private static final int MAX_NAME = 200;
  private static final Pattern SHEET = Pattern.compile("xl/worksheets/[^/]+\\.xml");

  /** Looks, comments and what a program writes about itself. Macros and formulas reach none. */
  private static final Pattern HARMLESS =
      Pattern.compile(
          "_rels/\\.rels|\\[Content_Types]\\.xml|xl/(workbook|styles|sharedStrings|calcChain)\\.xml"
              + "|xl/_rels/[^/]+\\.rels|xl/worksheets/[^/]+\\.xml|xl/worksheets/_rels/[^/]+\\.rels"
              + "|docProps/[^/]+|docMetadata/[^/]+|customXml/.+|xl/theme/.+|xl/printerSettings/[^/]+"
              + "|xl/tables/[^/]+\\.xml|xl/comments[^/]*\\.xml|xl/threadedComments/[^/]+"
              + "|xl/persons/[^/]+|xl/drawings/vmlDrawing[^/]*\\.vml|xl/drawings/_rels/vml[^/]+");

  private static final Map<Pattern, String> WORDS = words();

  private PartNames() {}

  private static Map<Pattern, String> words() {
    var words = new LinkedHashMap<Pattern, String>();
    words.put(
        Pattern.compile("(?i).*(vba|macrosheet|dialogsheet).*"),
        "macros are refused; save the workbook as .xlsx without them");
    words.put(
        Pattern.compile("(?i)xl/externalLinks/.*"),
        "links to other workbooks are refused; write the values themselves");
    words.put(
        Pattern.compile("(?i).*(embeddings|activeX|ctrlProps|/ole).*"),
        "embedded objects and controls are refused; take them out");
    words.put(
        Pattern.compile("(?i)xl/(connections|queryTables|model|dataModel).*"),
        "connections to data elsewhere are refused; write the values themselves");
    words.put(
        Pattern.compile("(?i)xl/(media|drawings|charts|diagrams|chartsheets)/.*"),
        "pictures, drawings and charts are refused; a table holds cells alone");
    words.put(
        Pattern.compile("(?i)xl/pivot.*"), "pivot tables are refused; write the rows themselves");
    return words;
  }

  /** Why a name can't be that of a part, in words that follow it; null if it can. */
  static @Nullable String refusal(String name) {
    if (name.length() > MAX_NAME) {
      return "is longer than " + MAX_NAME + " characters";
    }
    if (name.isEmpty() || name.chars().anyMatch(c -> c < 0x20 || c > 0x7E)) {
      return "is empty or has characters that no part's name has";
    }
    if (name.startsWith("/") || name.indexOf('\\') >= 0 || name.indexOf(':') >= 0) {
      return "is no plain path";
    }
    String plain = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    for (String step : plain.split("/", -1)) {
      if (step.isEmpty() || step.equals(".") || step.equals("..")) {
        return "leads out of the workbook";
      }
    }
    return null;
  }

  /** Why a part is refused, with what to do; null if it may be there. */
  static @Nullable String unwanted(String name) {
    for (Map.Entry<Pattern, String> entry : WORDS.entrySet()) {
      if (entry.getKey().matcher(name).matches() && !HARMLESS.matcher(name).matches()) {
        return entry.getValue();
      }
    }
    return HARMLESS.matcher(name).matches()
        ? null
        : "no table needs this part; copy the cells into a new workbook, or save the table as CSV";
  }

  static boolean isSheet(String name) {
    return SHEET.matcher(name).matches();
  }

  static boolean isXml(String name) {
    return name.endsWith(".xml") || name.endsWith(".rels");
  }

  static boolean isLinks(String name) {
    return name.endsWith(".rels");
  }
}
