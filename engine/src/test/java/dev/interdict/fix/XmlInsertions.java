// SPDX-License-Identifier: Apache-2.0
package dev.interdict.fix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.internal.bom.BomReader;
import dev.interdict.model.Bom;
import dev.interdict.model.Component;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What holds for every edit that inserts a field which is not there into XML. */
public final class XmlInsertions {
  /** Where the component of a small document is. */
  static final String PART = "/bom/components/component[1]";

  private static final String MARK = "typed";
  private static final DocumentBuilderFactory DOM = dom();

  /** The sequence of a component as bom-1.7.xsd has it; that of 1.0 to 1.6 is part of it. */
  static final List<String> SEQUENCE =
      List.of(
          "supplier",
          "manufacturer",
          "authors",
          "author",
          "publisher",
          "group",
          "name",
          "version",
          "versionRange",
          "description",
          "scope",
          "hashes",
          "licenses",
          "copyright",
          "patentAssertions",
          "cpe",
          "purl",
          "omniborId",
          "swhid",
          "swid",
          "modified",
          "pedigree",
          "externalReferences",
          "properties",
          "components",
          "evidence",
          "releaseNotes",
          "modelCard",
          "data",
          "cryptoProperties",
          "tags");

  private XmlInsertions() {}

  /** The document with the field, after all that must hold was found to hold. */
  public static String insert(String document, String pointer, String field) {
    TextEdit edit =
        MissingField.insert(document, pointer, field)
            .orElseThrow(() -> new AssertionError("no edit of " + document));
    String after = edit.applyTo(document);

    assertThat(document.substring(edit.offset(), edit.offset() + edit.length()))
        .matches("\\s*(/>)?");
    assertThat(tree(after)).as(after).isEqualTo(expected(document, pointer, field, ""));
    assertThat(edit.selectionLength()).isZero();
    String typed = new StringBuilder(after).insert(edit.selectionOffset(), MARK).toString();
    assertThat(tree(typed)).as(typed).isEqualTo(expected(document, pointer, field, MARK));
    assertThat(facts(after)).isEqualTo(facts(document));
    return after;
  }

  static void assertInserts(String field, String before, String after) {
    assertThat(insert(before, PART, field)).isEqualTo(after);
  }

  /** A document around what stands in its first component. */
  static String around(String content) {
    return "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.6\"><components>"
        + "<component type=\"device\">"
        + content
        + "</component></components></bom>";
  }

  /** What is read of a document without the places, blank fields left out; empty if it isn't. */
  static List<String> facts(String document) {
    var facts = new ArrayList<String>();
    Bom bom = new BomReader().read("bom.xml", document.getBytes(UTF_8)).bom();
    for (Component c : bom == null ? List.<Component>of() : bom.components()) {
      facts.add(c + " " + c.type() + c.version() + c.bomRef() + c.depth());
      c.parties().forEach(p -> facts.add(p.role() + p.name() + p.country() + p.field()));
      c.identifiers().forEach(i -> facts.add(i.kind() + i.value()));
      c.properties().stream()
          .filter(p -> !p.value().isBlank())
          .forEach(p -> facts.add(p.name() + "=" + p.value()));
    }
    return facts;
  }

  /** A document's elements, attributes and texts, but for blanks and comments. */
  static String tree(String document) {
    return shown(root(document));
  }

  private static DocumentBuilderFactory dom() {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    try {
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    } catch (ParserConfigurationException e) {
      throw new AssertionError(e);
    }
    return factory;
  }

  private static Element root(String document) {
    try {
      var builder = DOM.newDocumentBuilder();
      builder.setErrorHandler(null);
      String text = document.substring(document.indexOf('<'));
      return builder.parse(new InputSource(new StringReader(text))).getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError(e + " in " + document, e);
    }
  }

  private static String expected(String document, String pointer, String field, String value) {
    Element root = root(document);
    Element component = root;
    for (String step : pointer.split("/", -1)) {
      if (!step.isEmpty() && !step.equals("bom")) {
        int index = step.endsWith("]") ? Integer.parseInt(step.replaceAll(".*\\[|]", "")) - 1 : 0;
        component = children(component, step.replaceAll("\\[.*", "")).get(index);
      }
    }
    if (field.equals("manufacturer.name")) {
      Element maker = within(component, "manufacturer");
      Element name = element(maker, "name", value);
      maker.insertBefore(name, maker.getFirstChild());
    } else {
      Element properties = within(component, "properties");
      Element property = element(properties, "property", value);
      property.setAttribute("name", field);
      Node next = properties.getFirstChild();
      while (next != null
          && (next.getNodeType() != Node.ELEMENT_NODE || rank(properties, next) < 0)) {
        next = next.getNextSibling();
      }
      properties.insertBefore(property, next);
    }
    return shown(root);
  }

  /** The only child of a name; a new one at its place in the sequence if there is none. */
  private static Element within(Element component, String name) {
    List<Element> there = children(component, name);
    if (!there.isEmpty()) {
      return there.get(0);
    }
    Element child = element(component, name, "");
    Node next = component.getFirstChild();
    while (next != null
        && (next.getNodeType() != Node.ELEMENT_NODE
            || rank(component, next) < SEQUENCE.indexOf(name))) {
      next = next.getNextSibling();
    }
    component.insertBefore(child, next);
    return child;
  }

  private static int rank(Element component, Node child) {
    return component.getNamespaceURI().equals(child.getNamespaceURI())
        ? SEQUENCE.indexOf(child.getLocalName())
        : SEQUENCE.size();
  }

  private static Element element(Element parent, String name, String text) {
    Element element = parent.getOwnerDocument().createElementNS(parent.getNamespaceURI(), name);
    element.setTextContent(text);
    return element;
  }

  private static List<Element> children(Element element, String name) {
    var children = new ArrayList<Element>();
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child
          && child.getLocalName().equals(name)
          && element.getNamespaceURI().equals(child.getNamespaceURI())) {
        children.add(child);
      }
    }
    return children;
  }

  private static String shown(Element element) {
    var attributes = new TreeMap<String, String>();
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Node attribute = element.getAttributes().item(i);
      attributes.put(attribute.getNodeName(), attribute.getNodeValue());
    }
    attributes.keySet().removeIf(name -> name.startsWith("xmlns"));
    var text = new StringBuilder();
    var shown = new StringBuilder();
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        shown.append(shown(child));
      } else if (n.getNodeType() == Node.TEXT_NODE || n.getNodeType() == Node.CDATA_SECTION_NODE) {
        text.append(n.getNodeValue());
      }
    }
    return "{"
        + element.getNamespaceURI()
        + "}"
        + element.getLocalName()
        + attributes
        + "("
        + text.toString().strip()
        + shown
        + ")";
  }
}
