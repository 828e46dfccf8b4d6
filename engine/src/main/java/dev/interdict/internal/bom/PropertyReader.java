// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.ReadingLimits;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.Suggestion;
import dev.interdict.model.Pointer;
import dev.interdict.model.Property;
import dev.interdict.model.SourceLocation;
import org.jspecify.annotations.Nullable;

/** Reads the properties of a component; keeps those that {@link PropertyNames} knows. */
final class PropertyReader {
  private static final String PROPERTY = "property";

  private final BomCursor cursor;
  private final ValueReader values;
  private final DiagnosticLog log;
  private final ReadingLimits limits;

  PropertyReader(BomCursor cursor, ValueReader values, DiagnosticLog log) {
    this.cursor = cursor;
    this.values = values;
    this.log = log;
    this.limits = cursor.limits();
  }

  void read(ComponentNode node, Pointer pointer) {
    if (!values.list("properties", pointer)) {
      return;
    }
    for (int i = 0; cursor.nextElement(PROPERTY); i++) {
      if (i == limits.properties()) {
        throw new UnreadableException(
            Diagnostic.error(
                "bom-too-many-properties",
                "a component with more than "
                    + i
                    + " properties: leave out what isn't needed, or raise the limit in"
                    + " interdict.xml with <limits properties=\"…\"/>",
                cursor.here(pointer)));
      }
      property(node, pointer, i);
    }
  }

  private void property(ComponentNode node, Pointer list, int index) {
    if (!values.object("properties", list)) {
      return;
    }
    String name = null;
    PropertyNames.Use use = null;
    String value = null;
    SourceLocation place = null;
    for (String key = cursor.nextKey(); key != null; key = cursor.nextKey()) {
      if (key.equals("name")) {
        name = values.word("properties.name", list);
        use = name == null ? null : PropertyNames.use(name);
        if (name != null && use != null) {
          remark(name, use, list, index);
        }
      } else if (key.equals("value") && use != PropertyNames.Use.NOT_READ) {
        Pointer at = cursor.member(cursor.element(list, PROPERTY, index), key);
        value = values.word("properties.value", at);
        place = value == null ? null : cursor.place(at);
      } else {
        cursor.skip();
      }
    }
    if (use != null && use.read() && name != null && value != null && place != null) {
      node.properties.add(new Property(name, value, place));
    }
  }

  private void remark(String name, PropertyNames.Use use, Pointer list, int index) {
    String code = use.code();
    if (code == null) {
      return;
    }
    int from = use == PropertyNames.Use.UNKNOWN_STAGE ? PropertyNames.ORIGIN.length() : 0;
    SourceLocation whole =
        cursor.place(cursor.member(cursor.element(list, PROPERTY, index), "name"));
    SourceLocation place = new Text(name, whole).part(from, name.length()).location();
    if (!log.again(code, name, place)) {
      String message = message(name, use);
      log.add(
          use == PropertyNames.Use.UNKNOWN || use == PropertyNames.Use.UNKNOWN_STAGE
              ? Diagnostic.warning(code, message, place)
              : Diagnostic.note(code, message, place),
          name);
    }
  }

  private static String message(String name, PropertyNames.Use use) {
    return switch (use) {
      case UNKNOWN_STAGE -> {
        String stage = name.substring(PropertyNames.ORIGIN.length());
        yield "'"
            + stage
            + "' is no stage of production that Interdict knows"
            + Suggestion.orKnown(stage, PropertyNames.STAGES);
      }
      case UNKNOWN ->
          "Interdict has no property '" + name + "'" + Suggestion.orKnown(name, PropertyNames.OURS);
      case COUNTRY_OF_ORIGIN ->
          "'"
              + name
              + "' was proposed but never registered; read as 'interdict:origin:manufactured'";
      default -> "CycloneDX has registered no property '" + name + "'" + near(name);
    };
  }

  private static String near(String name) {
    @Nullable String near = Suggestion.nearest(name, PropertyNames.REGISTERED).orElse(null);
    return near == null ? ": not read" : "; did you mean '" + near + "'?";
  }
}
