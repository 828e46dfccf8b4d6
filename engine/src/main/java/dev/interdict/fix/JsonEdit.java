// SPDX-License-Identifier: Apache-2.0
package dev.interdict.fix;

import dev.interdict.fix.JsonNode.Kind;
import java.util.Optional;

/** Puts fields into a component of a JSON document. */
final class JsonEdit implements ComponentEdit {
  private static final String MANUFACTURER = "manufacturer";
  private static final String PROPERTIES = "properties";

  private final JsonLayout layout;
  private final JsonNode component;

  JsonEdit(String document, JsonNode component) {
    this.layout = new JsonLayout(document);
    this.component = component;
  }

  @Override
  public Optional<String> name() {
    return component.textOf("name");
  }

  /** Into the manufacturer that is there, else into one before the component's name. */
  @Override
  public Optional<TextEdit> manufacturer() {
    int there = component.indexOf(MANUFACTURER);
    int place = Math.max(0, there < 0 ? component.indexOf("name") : there);
    String separator = layout.separator(component, place);
    ObjectStyle style = layout.fresh(component, separator, layout.indent(component, separator));
    return there < 0
        ? Optional.of(
            insert(component, place, style.member(MANUFACTURER, style.object(style.blank("name")))))
        : value(component.valueAt(there), "name", 0, style);
  }

  /** Into the properties that are there, else into some before the component's own parts. */
  @Override
  public Optional<TextEdit> property(String name) {
    int there = component.indexOf(PROPERTIES);
    int parts = component.indexOf("components");
    int place = there >= 0 ? there : parts >= 0 ? parts : component.size();
    String separator = layout.separator(component, place);
    String indent = layout.indent(component, separator);
    boolean lines = Blanks.broken(separator);
    ObjectStyle style = layout.fresh(component, lines ? separator + indent : separator, indent);
    String open = lines ? separator + indent : style.open();
    String close = lines ? separator : style.close();
    if (there < 0) {
      Snippet list = style.property(name).within("[" + open, close + "]");
      return Optional.of(insert(component, place, style.member(PROPERTIES, list)));
    }
    JsonNode list = component.valueAt(there);
    if (!list.is(Kind.LIST)) {
      return Optional.empty();
    }
    return list.isEmpty()
        ? Optional.of(fill(list, style.property(name).within(open, close)))
        : entry(list, name, style);
  }

  private Optional<TextEdit> entry(JsonNode list, String name, ObjectStyle fresh) {
    Optional<JsonNode> stated = list.named(name);
    if (stated.isPresent()) {
      JsonNode entry = stated.get();
      return value(entry, "value", entry.size(), fresh);
    }
    JsonNode last = list.valueAt(list.size() - 1);
    ObjectStyle style = last.is(Kind.OBJECT) && !last.isEmpty() ? layout.of(last) : fresh;
    return Optional.of(insert(list, list.size(), style.property(name)));
  }

  /**
   * The value of a key if it is blank, else a new one.
   *
   * @param place where a new one goes
   * @param fresh how the object is written if it is empty
   */
  private Optional<TextEdit> value(JsonNode object, String key, int place, ObjectStyle fresh) {
    if (!object.is(Kind.OBJECT)) {
      return Optional.empty();
    }
    int there = object.indexOf(key);
    if (there >= 0) {
      return select(object.valueAt(there));
    }
    return Optional.of(
        object.isEmpty()
            ? fill(object, fresh.blank(key).within(fresh.open(), fresh.close()))
            : insert(object, place, layout.of(object).blank(key)));
  }

  private static Optional<TextEdit> select(JsonNode value) {
    String text = value.text();
    if (text == null || !text.isBlank()) {
      return Optional.empty();
    }
    int start = value.start() + 1;
    return Optional.of(new TextEdit(start, 0, "", start, value.end() - 1 - start));
  }

  private TextEdit insert(JsonNode node, int place, Snippet member) {
    String separator = layout.separator(node, place);
    if (node.isEmpty()) {
      String close = Blanks.broken(separator) ? layout.closing(node) : separator;
      return fill(node, member.within(separator, close));
    }
    if (place < node.size()) {
      int start = node.members().get(place).start();
      return member.within("", "," + separator).replacing(start, start);
    }
    int end = node.valueAt(place - 1).end();
    return member.within("," + separator, "").replacing(end, end);
  }

  private static TextEdit fill(JsonNode node, Snippet members) {
    return members.replacing(node.start() + 1, node.end() - 1);
  }
}
