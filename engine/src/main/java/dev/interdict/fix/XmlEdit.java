// SPDX-License-Identifier: Apache-2.0
package dev.interdict.fix;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts fields into a component of an XML document, at the places that the sequences of CycloneDX's
 * XML schemas have for them: https://github.com/CycloneDX/specification, {@code bom-1.7.xsd}.
 */
final class XmlEdit implements ComponentEdit {
  private static final String MANUFACTURER = "manufacturer";
  private static final String PROPERTIES = "properties";

  /** What the sequence of a component has behind its properties. */
  private static final Set<String> BEHIND_PROPERTIES =
      Set.of(
          "components",
          "evidence",
          "releaseNotes",
          "modelCard",
          "data",
          "cryptoProperties",
          "tags");

  private final XmlLayout layout;
  private final XmlNode component;

  XmlEdit(String document, XmlNode component) {
    this.layout = new XmlLayout(document);
    this.component = component;
  }

  @Override
  public Optional<String> name() {
    List<XmlNode> names = component.all("name");
    return names.size() == 1 && names.get(0).isEmpty()
        ? Optional.of(names.get(0).text().strip())
        : Optional.empty();
  }

  /** Into the manufacturer that is there, else into one behind the supplier. */
  @Override
  public Optional<TextEdit> manufacturer() {
    List<XmlNode> there = component.all(MANUFACTURER);
    if (!there.isEmpty()) {
      return there.size() == 1 ? name(there.get(0)) : Optional.empty();
    }
    int place = component.placeBehind("supplier");
    String separator = layout.separator(component, place);
    boolean lines = Blanks.broken(separator) && layout.overLines(component);
    Snippet name = element(component, "name", "");
    Snippet maker = lines ? name.within(separator + layout.step(component), separator) : name;
    return Optional.of(insert(component, place, around(component, MANUFACTURER, maker)));
  }

  /** Into the properties that are there, else into some at their place. */
  @Override
  public Optional<TextEdit> property(String name) {
    List<XmlNode> there = component.all(PROPERTIES);
    if (!there.isEmpty()) {
      return there.size() == 1 ? entry(there.get(0), name) : Optional.empty();
    }
    int place = component.placeBefore(BEHIND_PROPERTIES);
    String separator = layout.separator(component, place);
    Snippet entry = property(component, name);
    Snippet list =
        Blanks.broken(separator)
            ? entry.within(separator + layout.step(component), separator)
            : entry;
    return Optional.of(insert(component, place, around(component, PROPERTIES, list)));
  }

  private Optional<TextEdit> name(XmlNode maker) {
    List<XmlNode> names = maker.all("name");
    if (!maker.text().isBlank() || names.size() > 1) {
      return Optional.empty();
    }
    return names.isEmpty()
        ? Optional.of(insert(maker, 0, element(maker, "name", "")))
        : blank(names.get(0));
  }

  private Optional<TextEdit> entry(XmlNode list, String name) {
    if (!list.text().isBlank()) {
      return Optional.empty();
    }
    return list.all("property").stream()
        .filter(property -> name.equals(property.attributes().get("name")))
        .findFirst()
        .map(this::blank)
        .orElseGet(
            () -> Optional.of(insert(list, list.placeBefore(Set.of()), property(list, name))));
  }

  /** Selects what is to be typed over; empty if the element says something. */
  private Optional<TextEdit> blank(XmlNode node) {
    if (!node.isEmpty() || !node.text().isBlank() || node.attributes().containsKey("value")) {
      return Optional.empty();
    }
    if (node.isSelfClosing()) {
      return Optional.of(open(node, new Snippet("", "")));
    }
    String raw = layout.between(node.open(), node.close());
    int start = raw.indexOf('<') >= 0 ? node.close() : node.open(); // behind comment or CDATA
    return Optional.of(new TextEdit(start, 0, "", start, node.close() - start));
  }

  private TextEdit insert(XmlNode node, int place, Snippet child) {
    String separator = layout.separator(node, place);
    if (!node.isEmpty()) {
      int at = place == 0 ? node.open() : node.children().get(place - 1).tail();
      return child.within(separator, "").replacing(at, at);
    }
    boolean lines = Blanks.broken(separator);
    if (node.isSelfClosing()) {
      return open(node, child.within(separator, lines ? layout.closing(node) : ""));
    }
    int at = Math.max(node.open(), layout.blanksBefore(node.close()));
    String closing = lines ? layout.closing(node) : layout.between(at, node.close());
    return child.within(separator, closing).replacing(at, node.close());
  }

  /** Gives content to an element that is written {@code <so/>}. */
  private TextEdit open(XmlNode node, Snippet content) {
    int slash = layout.blanksBefore(node.end() - "/>".length());
    return content.within(">", endTag(node, node.name())).replacing(slash, node.end());
  }

  private static Snippet property(XmlNode parent, String name) {
    String escaped = name.replace("<", "&lt;").replace(">", "&gt;");
    return element(parent, "property", " name=\"" + escaped + '"');
  }

  private static Snippet around(XmlNode parent, String name, Snippet content) {
    Snippet element = element(parent, name, "");
    return content.within(element.before(), element.after());
  }

  /** An empty element under the prefix of the one that it goes into. */
  private static Snippet element(XmlNode parent, String name, String attributes) {
    return new Snippet('<' + parent.prefix() + name + attributes + '>', endTag(parent, name));
  }

  private static String endTag(XmlNode prefixed, String name) {
    return "</" + prefixed.prefix() + name + '>';
  }
}
