// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.ReadingLimits;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.SourceText;
import dev.interdict.model.Pointer;
import dev.interdict.model.SourceLocation;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/**
 * Walks through XML as if it were the JSON of the same BOM: attributes and child elements are keys,
 * an element of plain text is a text, and what an element is where it could be several things, its
 * reader decides by what it asks for. Elements of other namespaces are extensions and passed over.
 */
final class XmlCursor extends BomCursor {
  /** Elements that are read, and of which an object has one: a second would hide the first. */
  private static final Set<String> ONCE =
      Set.of(
          "address",
          "ancestors",
          "aggregate",
          "assemblies",
          "author",
          "authors",
          "component",
          "components",
          "compositions",
          "country",
          "cpe",
          "dependencies",
          "description",
          "externalReferences",
          "group",
          "manufacture",
          "manufacturer",
          "metadata",
          "name",
          "pedigree",
          "properties",
          "publisher",
          "purl",
          "supplier",
          "variants",
          "version");

  /** The key under which the text of an element with attributes is found. */
  private static final String TEXT_KEY = "value";

  private static final String DEPENDENCY = "dependency";

  private final SourceText text;
  private final DiagnosticLog log;
  private final XmlEvents events;
  private final XmlValue value;
  private final XmlPath path = new XmlPath();
  private final DuplicateKeys keys = new DuplicateKeys();
  private XmlFrames frames = new XmlFrames();
  private At at = At.DONE;
  private int attribute;
  private String namespace = "";

  /** What the cursor stands on. */
  private enum At {
    /** An element of which only the start tag was seen. */
    TAG,
    /** An element whose content was looked at: the value knows its shape. */
    ELEMENT,
    ATTRIBUTE,
    /** The text of an element whose attributes were read as keys. */
    CONTENT,
    /** One of several elements that JSON puts into a list, itself to be taken for that list. */
    SINGLE,
    /** Nothing: the last value was consumed. */
    DONE
  }

  XmlCursor(SourceText text, ReadingLimits limits, DiagnosticLog log) {
    super(limits);
    this.text = text;
    this.log = log;
    this.events = new XmlEvents(text, limits);
    this.value = new XmlValue(text, events);
  }

  /** Steps onto the root element. */
  void start() {
    while (events.next() != XMLStreamConstants.START_ELEMENT) {
      // comments and processing instructions
    }
    namespace = events.namespace();
    at = At.TAG;
  }

  /** The local name of the element that the cursor stands on. */
  String name() {
    return events.name();
  }

  /** The namespace of the BOM, empty if it has none. */
  String namespace() {
    return namespace;
  }

  @Override
  Wording wording() {
    return Wording.XML;
  }

  @Override
  Pointer root() {
    return XmlPath.ROOT;
  }

  @Override
  boolean isObject() {
    look();
    return at == At.ELEMENT && (value.shape() != XmlValue.Shape.TEXT || value.attributes() > 0);
  }

  @Override
  boolean isList() {
    look();
    return at == At.SINGLE || (at == At.ELEMENT && value.shape() != XmlValue.Shape.TEXT);
  }

  @Override
  boolean isText() {
    look();
    return at == At.ATTRIBUTE
        || at == At.CONTENT
        || (at == At.ELEMENT && (value.shape() == XmlValue.Shape.TEXT || value.ref() >= 0));
  }

  @Override
  boolean isNull() {
    look();
    return at == At.ELEMENT && value.shape() == XmlValue.Shape.EMPTY && value.attributes() == 0;
  }

  @Override
  String found() {
    look();
    if (at != At.ELEMENT) {
      return at == At.SINGLE ? "an element" : "a text";
    }
    return switch (value.shape()) {
      case CHILDREN -> "an element with child elements";
      case TEXT -> "a text";
      case EMPTY -> "empty";
    };
  }

  @Override
  @Nullable String nextKey() {
    look();
    if (at == At.ELEMENT) {
      frames.open(value.name(), value.shape());
      keys.open();
      attribute = -1;
    }
    if (frames.inAttributes()) {
      if (++attribute < value.attributes()) {
        at = At.ATTRIBUTE;
        return value.attribute(attribute);
      }
      frames.leaveAttributes();
      if (frames.shape() != XmlValue.Shape.CHILDREN && value.attributes() > 0) {
        at = At.CONTENT;
        return TEXT_KEY;
      }
    }
    if (child()) {
      String name = events.name();
      boolean single = name.equals(DEPENDENCY) || name.equals("provides");
      if (single && frames.name().equals(DEPENDENCY)) {
        at = At.SINGLE;
        frames.count();
        return name.equals(DEPENDENCY) ? "dependsOn" : name;
      }
      at = At.TAG;
      requireOnce(name);
      return name;
    }
    keys.close();
    return null;
  }

  @Override
  boolean nextElement(String element) {
    if (at == At.SINGLE) {
      at = At.TAG;
      frames.single(true);
      return true;
    }
    if (frames.single()) {
      frames.single(false);
      return false;
    }
    look();
    if (at == At.ELEMENT) {
      frames.open(value.name(), value.shape());
      frames.leaveAttributes();
    }
    while (child()) {
      at = At.TAG;
      if (events.name().equals(element)) {
        return true;
      }
      unexpected(element);
      skip();
    }
    return false;
  }

  /** Steps to the next child of the innermost open element; at its end, closes it. */
  private boolean child() {
    if (frames.shape() != XmlValue.Shape.CHILDREN) {
      frames.close();
      at = At.DONE;
      return false;
    }
    int event = frames.pending() ? XMLStreamConstants.START_ELEMENT : events.next();
    while (event != XMLStreamConstants.END_ELEMENT) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (events.namespace().equals(namespace)) {
          return true;
        }
        foreign();
      } else if (event == XMLStreamConstants.CHARACTERS && !events.isWhiteSpace()) {
        stray(events.start());
      }
      event = events.next();
    }
    frames.close();
    at = At.DONE;
    return false;
  }

  private void look() {
    if (at == At.TAG) {
      value.look();
      at = At.ELEMENT;
      if (value.shape() == XmlValue.Shape.CHILDREN && value.hasText()) {
        stray(value.start());
      }
    }
  }

  private void requireOnce(String name) {
    if (ONCE.contains(name) && !keys.add(name)) {
      log.add(
          Diagnostic.error(
              "bom-duplicate-key",
              "<"
                  + name
                  + "> stands twice in this element, and only one can be meant: remove the wrong"
                  + " one",
              events.tagPlace()));
    }
  }

  @Override
  void skip() {
    if (at == At.SINGLE) {
      at = At.TAG;
    }
    if (at == At.TAG) {
      events.skip(this::skippedRef);
    } else if (at == At.ELEMENT) {
      String ref = value.attribute("bom-ref");
      if (ref != null) {
        skippedRef(ref);
      }
      if (value.shape() == XmlValue.Shape.CHILDREN) {
        events.skipToEnd(this::skippedRef);
      }
    }
    at = At.DONE;
  }

  @Override
  String value() {
    look();
    if (at == At.ATTRIBUTE) {
      value.take(attribute);
    } else if (at == At.ELEMENT && value.shape() != XmlValue.Shape.TEXT) {
      value.take(value.ref());
      if (value.shape() == XmlValue.Shape.CHILDREN) {
        events.skipToEnd(this::skippedRef);
      }
    } else {
      value.takeText();
    }
    at = At.DONE;
    if (value.taken().length() > limits().textLength()) {
      throw tooLong(value.place(root()));
    }
    return value.taken();
  }

  @Override
  String word() {
    return value();
  }

  @Override
  SourceLocation place(Pointer pointer) {
    return value.place(pointer);
  }

  @Override
  SourceLocation here(Pointer pointer) {
    int start =
        at == At.TAG || at == At.SINGLE
            ? events.start()
            : value.start(at == At.ATTRIBUTE ? attribute : -1);
    return text.range(start, start + 1).with(pointer);
  }

  @Override
  SourceLocation key(Pointer object, String key) {
    return events.tagPlace().with(member(object, key));
  }

  @Override
  Pointer member(Pointer object, String key) {
    return switch (at) {
      case ATTRIBUTE -> path.attribute(object, key);
      case CONTENT, SINGLE -> object;
      default -> path.child(object, key);
    };
  }

  @Override
  Pointer element(Pointer list, String element, int index) {
    return frames.single()
        ? path.element(list, events.name(), frames.counted() - 1)
        : path.element(list, element, index);
  }

  @Override
  void requireEnd() {
    events.requireEnd();
  }

  /** An element that isn't of the BOM's namespace: an extension, or one that would be missed. */
  private void foreign() {
    String other = events.namespace();
    if (other.isEmpty() || other.startsWith(XmlFormat.NAMESPACE)) {
      log.add(
          Diagnostic.error(
              "bom-namespace",
              "<"
                  + events.name()
                  + "> is "
                  + (other.isEmpty() ? "in no namespace" : "in the namespace '" + other + "'")
                  + ", the BOM in '"
                  + namespace
                  + "': it would not be read; put it into the same",
              events.tagPlace()));
    }
    events.skip(ref -> {});
  }

  private void unexpected(String element) {
    String name = events.name();
    SourceLocation place = events.tagPlace();
    String message =
        "<" + name + "> has no place here; CycloneDX has only <" + element + "> in this list";
    log.add(
        name.equalsIgnoreCase(element)
            ? Diagnostic.error("bom-key-case", message, place)
            : Diagnostic.warning("bom-unknown-element", message + ": not read", place));
  }

  private void stray(int start) {
    log.add(
        Diagnostic.warning(
            "bom-stray-text",
            "a text between elements, where CycloneDX has none: not read",
            text.range(start, start + 1)));
  }
}
