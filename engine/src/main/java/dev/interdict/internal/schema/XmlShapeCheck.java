// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.schema;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.schema.Shape.Field;
import dev.interdict.internal.schema.Shape.Kind;
import dev.interdict.internal.schema.Shape.Spot;
import dev.interdict.internal.source.SourceText;
import dev.interdict.internal.source.Syntax;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** One XML BOM held against our table of shapes, in one pass. */
final class XmlShapeCheck implements XmlWalk.Listener {
  /** Elements and attributes of other namespaces may stand anywhere. */
  private static final String NAMESPACE = "http://cyclonedx.org/schema/bom/1.7";

  private final ShapeTable table = Shapes17.of(Syntax.XML);
  private final ShapeRules rules = new ShapeRules(new Phrases("CycloneDX 1.7"));
  private final ElementPath path;
  private final Deque<Open> open = new ArrayDeque<>();

  /** An open element: an object, a list of them, a value, or something not looked into. */
  private static final class Open {
    final @Nullable Shape shape;
    final @Nullable Field list;
    final @Nullable Field value;
    final Map<String, String> values = new HashMap<>(8);
    final StringBuilder characters = new StringBuilder();

    Open(@Nullable Shape shape, @Nullable Field list, @Nullable Field value) {
      this.shape = shape;
      this.list = list;
      this.value = value;
    }
  }

  private XmlShapeCheck(SourceText text) {
    path = new ElementPath(text);
  }

  static List<Diagnostic> check(SourceText text) {
    var check = new XmlShapeCheck(text);
    XmlWalk.over(text, check);
    return check.rules.violations().shown(text, place -> place);
  }

  @Override
  public void start(XMLStreamReader2 reader, int offset) {
    Open parent = open.peek();
    path.open(reader, offset);
    boolean ours = NAMESPACE.equals(reader.getNamespaceURI());
    Open element = ignored();
    if (parent == null && ours && reader.getLocalName().equals("bom")) {
      element = new Open(table.get("bom"), null, null);
    } else if (parent == null) {
      rules.root(reader.getLocalName(), path::tag);
    } else if (ours) {
      element = child(parent, reader.getLocalName());
    }
    open.push(element);
    if (element.shape != null) {
      attributes(element, element.shape, reader);
    }
  }

  private Open child(Open parent, String name) {
    if (parent.list != null) {
      if (!name.equals(parent.list.item())) {
        rules.unknown(listShape(parent.list), "element", name, path::tag);
        return ignored();
      }
      return new Open(table.of(parent.list), null, null);
    }
    Shape shape = parent.shape;
    if (shape == null) {
      if (parent.value != null) {
        rules.holdsElements(parent.value, path::tag);
      }
      return ignored();
    }
    Field field = shape.field(name);
    if (field == null || field.spot() != Spot.ELEMENT) {
      if (shape.closed()) {
        rules.unknown(shape, "element", name, path::tag);
      }
      return ignored();
    }
    boolean first = parent.values.put(name, "") == null;
    if (!first && field.kind() != Kind.REPEATED && field.kind() != Kind.ANY) {
      rules.twice(shape, name, path::tag);
    }
    return switch (field.kind()) {
      case LIST -> new Open(null, field, null);
      case OBJECT, REPEATED -> new Open(table.of(field), null, null);
      case ANY -> ignored();
      default -> new Open(null, null, field);
    };
  }

  /** A list as a shape that holds its one item. */
  private static Shape listShape(Field list) {
    var item = new Field(list.item(), false, Spot.ELEMENT, Kind.ANY, "", "", List.of());
    return new Shape(list.name(), true, Map.of(list.item(), item), List.of());
  }

  private Open ignored() {
    return new Open(null, null, null);
  }

  private void attributes(Open element, Shape shape, XMLStreamReader2 reader) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String namespace = reader.getAttributeNamespace(i);
      if (namespace != null && !namespace.isEmpty()) {
        continue;
      }
      String name = reader.getAttributeLocalName(i);
      String value = reader.getAttributeValue(i);
      Field field = shape.field(name);
      if (field != null && field.spot() == Spot.ATTRIBUTE) {
        element.values.put(name, value.strip());
        rules.value(shape, field, value.strip(), () -> path.attribute(name));
      } // any other attribute is allowed
    }
  }

  @Override
  public void text(XMLStreamReader2 reader, int offset) throws XMLStreamException {
    path.text(reader, offset);
    Open top = open.peek();
    if (top != null && (top.value != null || top.shape != null)) {
      top.characters.append(
          reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }
  }

  @Override
  public void end(XMLStreamReader2 reader) {
    Open element = open.pop();
    Open parent = open.peek();
    String value = element.characters.toString().strip();
    if (element.value != null && parent != null && parent.shape != null) {
      parent.values.put(element.value.name(), value);
      rules.value(parent.shape, element.value, value, path::content);
    }
    if (element.shape != null) {
      content(element, element.shape, value);
      rules.end(element.shape, element.values, path::tag);
    }
    path.close();
  }

  private void content(Open element, Shape shape, String value) {
    boolean expected = false;
    for (Field field : shape.fields().values()) {
      if (field.spot() == Spot.CONTENT) {
        expected = true;
        element.values.put(field.name(), value);
        rules.value(shape, field, value, path::content);
      }
    }
    if (!expected && !value.isEmpty()) {
      rules.holdsText(shape, path.name(), path::content);
    }
  }
}
