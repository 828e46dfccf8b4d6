// SPDX-License-Identifier: Apache-2.0
package dev.interdict.fix;

import dev.interdict.internal.xml.XmlStreams;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * Finds a component by its path, such as {@code /bom/components/component[3]}, in a document that
 * is well-formed to its end and has no DOCTYPE.
 */
final class XmlFinder {
  /** Below a component: its children, the elements of its properties, and what is in those. */
  private static final int LEVELS = 3;

  private static final Pattern STEP = Pattern.compile("([^\\[\\]]+)(?:\\[([1-9][0-9]{0,8})])?");

  private final String document;
  private final Blanks blanks;

  /** Blanks before the XML declaration, which a parser doesn't allow there. */
  private final int skipped;

  private final XMLStreamReader2 reader;
  private @Nullable String namespace;
  private int end;

  /**
   * A step of a path.
   *
   * @param index from 1; 0 for an element that stands there once
   */
  private record Step(String name, int index) {}

  private XmlFinder(String document, int skipped, XMLStreamReader2 reader) {
    this.document = document;
    this.blanks = new Blanks(document);
    this.skipped = skipped;
    this.reader = reader;
  }

  /** The component, read as deep as an edit needs; empty also if its path fits two elements. */
  static Optional<XmlNode> find(String document, String pointer) {
    List<Step> steps = steps(pointer);
    int skipped = document.indexOf('<');
    if (steps.isEmpty() || skipped < 0) {
      return Optional.empty();
    }
    try {
      XMLStreamReader2 reader =
          XmlStreams.forBoms(document.length()).open(document.substring(skipped));
      try {
        return Optional.ofNullable(new XmlFinder(document, skipped, reader).at(steps));
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      return Optional.empty();
    }
  }

  /** The steps to a component; none if the pointer can't lead to one. */
  private static List<Step> steps(String pointer) {
    var steps = new ArrayList<Step>();
    String[] words = pointer.split("/", -1);
    for (int i = 1; i < words.length; i++) {
      Matcher step = STEP.matcher(words[i]);
      if (!step.matches()) {
        return List.of();
      }
      String index = step.group(2);
      steps.add(new Step(step.group(1), index == null ? 0 : Integer.parseInt(index)));
    }
    boolean component =
        words[0].isEmpty()
            && steps.size() > 1
            && steps.get(steps.size() - 1).name().equals("component");
    return component ? steps : List.of();
  }

  private @Nullable XmlNode at(List<Step> steps) throws XMLStreamException {
    XmlNode found = null;
    int[] seen = new int[steps.size()];
    int depth = 0;
    int matched = 0;
    while (reader.hasNext()) {
      int event = next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        Step step = steps.get(matched);
        if (depth == matched && step.name().equals(name())) {
          seen[matched]++;
          if (step.index() == 0 && seen[matched] > 1) {
            return null;
          }
          if (seen[matched] == Math.max(1, step.index())) {
            if (matched == steps.size() - 1) {
              found = node(LEVELS);
              continue;
            }
            matched++;
          }
        }
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        matched = Math.min(matched, depth);
      }
    }
    return found;
  }

  /** Steps to the next event, which is read whole, so that no mistake in it is passed over. */
  private int next() throws XMLStreamException {
    int event = reader.next();
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new XMLStreamException("not in a BOM");
    }
    end = skipped + (int) reader.getLocationInfo().getEndingCharOffset();
    return event;
  }

  /** The element's name if it is of the BOM's namespace, which is that of the root; else empty. */
  private String name() {
    String uri = Optional.ofNullable(reader.getNamespaceURI()).orElse("");
    String own = namespace == null ? uri : namespace;
    namespace = own;
    return uri.equals(own) ? reader.getLocalName() : "";
  }

  private int start() {
    return skipped + (int) reader.getLocationInfo().getStartingCharOffset();
  }

  /** The element whose start tag was read; reads on to its end tag. */
  private XmlNode node(int levels) throws XMLStreamException {
    String prefix = Optional.ofNullable(reader.getPrefix()).orElse("");
    String name = name();
    Map<String, String> attributes = attributes();
    int start = start();
    int open = end;
    int close = reader.isEmptyElement() ? end : -1;
    var text = new StringBuilder();
    var children = new ArrayList<XmlNode>();
    for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (levels > 0) {
            children.add(node(levels - 1));
          } else {
            skip();
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            text.append(reader.getText());
        case XMLStreamConstants.COMMENT -> {
          int last = children.size() - 1;
          if (last < 0 && endsLine(open)) {
            open = end;
          } else if (last >= 0 && endsLine(children.get(last).tail())) {
            children.set(last, children.get(last).to(end));
          }
        }
        default -> {}
      }
    }
    return new XmlNode(
        prefix.isEmpty() ? "" : prefix + ":",
        name,
        attributes,
        start,
        open,
        close < 0 ? start() : close,
        end,
        end,
        text.toString(),
        children);
  }

  private Map<String, String> attributes() {
    var attributes = new HashMap<String, String>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String uri = reader.getAttributeNamespace(i);
      if (uri == null || uri.isEmpty()) {
        attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
      }
    }
    return attributes;
  }

  private void skip() throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      int event = next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }

  /** Whether the comment follows a tag on its line, and nothing follows the comment. */
  private boolean endsLine(int tagEnd) {
    int behind = end;
    while (behind < document.length() && " \t".indexOf(document.charAt(behind)) >= 0) {
      behind++;
    }
    return blanks.start(start()) <= tagEnd
        && !Blanks.broken(document.substring(tagEnd, start()))
        && behind < document.length()
        && Blanks.blank(document.charAt(behind));
  }
}
