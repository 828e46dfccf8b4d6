// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.Suggestion;
import dev.interdict.model.Pointer;
import dev.interdict.model.Property;
import dev.interdict.model.SourceLocation;
import org.jspecify.annotations.Nullable;

/** Reads the properties of a component; keeps those that {@link PropertyNames} knows. */
final class PropertyReader {
  private final JsonCursor cursor;
  private final ValueReader values;
  private final DiagnosticLog log;
  private final ReadLimits limits;

  PropertyReader(JsonCursor cursor, ValueReader values, DiagnosticLog log, ReadLimits limits) {
    this.cursor = cursor;
    this.values = values;
    this.log = log;
    this.limits = limits;
  }

  void read(ComponentNode node, Pointer pointer) {
    if (!values.list("properties", pointer)) {
      return;
    }
    for (int i = 0; cursor.nextElement(); i++) {
      if (i == limits.maxProperties()) {
        throw new UnreadableException(
            Diagnostic.error(
                "bom-too-many-properties",
                "a component with more than " + i + " properties: leave out what isn't needed",
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
        name = values.text("properties.name", list);
        use = name == null ? null : PropertyNames.use(name);
        if (name != null && use != null) {
          remark(name, use, list, index);
        }
      } else if (key.equals("value") && use != PropertyNames.Use.NOT_READ) {
        Pointer at = cursor.element(list, index).child(key);
        value = values.text("properties.value", at);
        place = value == null ? null : cursor.place(at);
      } else {
        cursor.skip();
      }
    }
    if (use != null && use.read() && name != null && value != null && place != null) {
      node.properties.add(new Property(cursor.intern(name), cursor.intern(value), place));
    }
  }

  private void remark(String name, PropertyNames.Use use, Pointer list, int index) {
    if (use == PropertyNames.Use.UNKNOWN_STAGE) {
      String stage = name.substring(PropertyNames.ORIGIN.length());
      log.add(
          Diagnostic.warning(
              "bom-unknown-stage",
              "'"
                  + stage
                  + "' is no stage of production that Interdict knows"
                  + Suggestion.orKnown(stage, PropertyNames.STAGES),
              nameOf(list, index, PropertyNames.ORIGIN.length(), name)),
          name);
    } else if (use == PropertyNames.Use.UNKNOWN) {
      log.add(
          Diagnostic.warning(
              "bom-unknown-property",
              "Interdict has no property '"
                  + name
                  + "'"
                  + Suggestion.orKnown(name, PropertyNames.OURS),
              nameOf(list, index, 0, name)),
          name);
    } else if (use == PropertyNames.Use.UNREGISTERED) {
      log.add(
          Diagnostic.note(
              "bom-unregistered-property",
              "CycloneDX has registered no property '" + name + "'" + near(name),
              nameOf(list, index, 0, name)),
          name);
    } else if (use == PropertyNames.Use.COUNTRY_OF_ORIGIN) {
      log.add(
          Diagnostic.note(
              "bom-unregistered-property",
              "'"
                  + name
                  + "' was proposed but never registered; read as"
                  + " 'interdict:origin:manufactured'",
              nameOf(list, index, 0, name)),
          name);
    }
  }

  private static String near(String name) {
    @Nullable String near = Suggestion.nearest(name, PropertyNames.REGISTERED).orElse(null);
    return near == null ? ": not read" : "; did you mean '" + near + "'?";
  }

  private SourceLocation nameOf(Pointer list, int index, int from, String name) {
    SourceLocation whole = cursor.place(cursor.element(list, index).child("name"));
    return new Text(name, whole).part(from, name.length()).location();
  }
}
