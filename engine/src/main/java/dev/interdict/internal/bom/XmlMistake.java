// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import com.ctc.wstx.exc.WstxEOFException;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.SourceText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;

/** Says in an author's words why a text is not well-formed XML. */
final class XmlMistake {
  private static final Pattern LIMIT = Pattern.compile("(?i).*limit \\((\\d+)\\).*");
  private static final Pattern CLOSE =
      Pattern.compile("Unexpected close tag (</[^>]*>); expected (</[^>]*>).*");
  private static final Pattern ENTITY = Pattern.compile("Undeclared general entity \"([^\"]*)\".*");
  private static final Pattern PREFIX =
      Pattern.compile("Undeclared namespace prefix \"([^\"]*)\".*");
  private static final Pattern TWICE = Pattern.compile("Duplicate attribute '([^']*)'.*");

  private XmlMistake() {}

  /**
   * @param skipped characters of the text that the parser was not given
   */
  static Diagnostic of(XMLStreamException e, int skipped, SourceText source) {
    String text = source.text();
    Location location = e.getLocation();
    int at = location == null ? text.length() : skipped + location.getCharacterOffset();
    at = Math.min(Math.max(0, at), text.length());
    if (e instanceof WstxEOFException) {
      return Diagnostic.error(
          "bom-truncated",
          "the file ends in the middle of the BOM: it was cut off; copy or export it again",
          source.range(text.length(), text.length()));
    }
    String words = words(e);
    Matcher limit = LIMIT.matcher(words);
    if (limit.matches()) {
      return Diagnostic.error(
          "bom-too-long-text",
          words.startsWith("Attribute limit")
              ? "an element with more than " + limit.group(1) + " attributes: no BOM needs that"
              : "a text of more than "
                  + limit.group(1)
                  + " characters: shorten it, or raise the limit in interdict.xml with"
                  + " <limits text-length=\"…\"/>",
          source.range(at, at));
    }
    return Diagnostic.error(
        "bom-syntax",
        "this is not well-formed XML: " + sentence(words, text, at),
        source.range(at, Math.min(text.length(), at + 1)));
  }

  private static String sentence(String words, String text, int at) {
    Matcher close = CLOSE.matcher(words);
    if (close.matches()) {
      return "found "
          + close.group(1)
          + " where "
          + close.group(2)
          + " was expected: an element is closed twice, in the wrong order, or not at all";
    }
    Matcher entity = ENTITY.matcher(words);
    if (entity.matches()) {
      return "the entity '&"
          + entity.group(1)
          + ";' isn't known; write the character itself, and '&' as '&amp;'";
    }
    Matcher prefix = PREFIX.matcher(words);
    if (prefix.matches()) {
      return "the prefix '"
          + prefix.group(1)
          + ":' is used but never declared: add xmlns:"
          + prefix.group(1)
          + "=\"…\"";
    }
    Matcher twice = TWICE.matcher(words);
    if (twice.matches()) {
      return "the attribute '" + twice.group(1) + "' stands twice in one tag: remove the wrong one";
    }
    if (words.contains("multiple roots")) {
      return "the BOM ends before this, but the file goes on: remove what follows </bom>";
    }
    int before = Math.max(0, at - 1);
    if (text.startsWith("&", before) || text.startsWith("&", Math.max(0, at - 2))) {
      return "'&' begins an entity; write a plain '&' as '&amp;'";
    }
    return words.isEmpty() ? "it can't be read from here on" : words;
  }

  /** The parser's words without its own idea of the place. */
  private static String words(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    int place = message.indexOf("\n at [");
    String words = place < 0 ? message : message.substring(0, place);
    return words.lines().findFirst().orElse("").strip();
  }
}
