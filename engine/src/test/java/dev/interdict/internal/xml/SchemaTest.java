// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The published schemas and the beans that read the files must not drift apart. */
class SchemaTest {
  @ParameterizedTest
  @CsvSource({
    "interdict-project-1.xsd, interdict, dev.interdict.project.ProjectXml",
    "interdict-facts-1.xsd, facts, dev.interdict.facts.FactsXml",
    "interdict-rulebook-1.xsd, rulebook, dev.interdict.internal.rulebook.ManifestXml",
    "interdict-roles-1.xsd, roles, dev.interdict.internal.rulebook.RolesXml"
  })
  void schema_and_beans_allow_the_same_names(String schema, String root, String bean)
      throws ClassNotFoundException {
    Map<String, String> ofSchema = new TreeMap<>();
    Map<String, String> ofBeans = new TreeMap<>();

    describe(document(schema), element(document(schema), root), root, ofSchema);
    describe(Class.forName(bean), root, ofBeans);

    assertThat(ofBeans).isEqualTo(ofSchema).hasSizeGreaterThan(2);
  }

  private static void describe(Class<?> bean, String path, Map<String, String> out) {
    BeanShape shape = BeanShape.of(bean);
    shape
        .attributes()
        .forEach((name, required) -> out.put(path + "/@" + name, required ? "required" : ""));
    shape
        .elements()
        .forEach(
            (name, child) -> {
              String below = path + "/" + name;
              out.put(below, (child.required() ? "required" : "") + (child.repeated() ? "*" : ""));
              if (child.type() != String.class) {
                describe(child.type(), below, out);
              }
            });
  }

  private static void describe(
      Document schema, Element declaration, String path, Map<String, String> out) {
    Element type = complexType(schema, declaration);
    if (type == null) {
      return;
    }
    for (Element attribute : below(type, "attribute")) {
      out.put(path + "/@" + attribute.getAttribute("name"), attribute.getAttribute("use"));
    }
    for (Element child : below(type, "element")) {
      String name = path + "/" + child.getAttribute("name");
      String occurs = occurs(child, type);
      out.merge(name, occurs, (a, b) -> (a + b).contains("required") ? "required*" : "*");
      describe(schema, child, name, out);
    }
  }

  private static String occurs(Element child, Element type) {
    boolean required = true;
    boolean repeated = false;
    for (Node at = child; at != type; at = at.getParentNode()) {
      Element element = (Element) at;
      required &= !element.getAttribute("minOccurs").equals("0");
      required &= !element.getLocalName().equals("choice");
      repeated |= element.getAttribute("maxOccurs").equals("unbounded");
    }
    return (required ? "required" : "") + (repeated ? "*" : "");
  }

  private static Element complexType(Document schema, Element declaration) {
    String named = declaration.getAttribute("type");
    for (Element type : children(named.isEmpty() ? declaration : schema.getDocumentElement())) {
      if (type.getLocalName().equals("complexType") && type.getAttribute("name").equals(named)) {
        return type;
      }
    }
    return null;
  }

  private static Element element(Document schema, String name) {
    return children(schema.getDocumentElement()).stream()
        .filter(e -> e.getLocalName().equals("element") && e.getAttribute("name").equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Declarations of one kind inside a type, but not inside the elements that it declares. */
  private static List<Element> below(Element type, String kind) {
    List<Element> found = new ArrayList<>();
    for (Element child : children(type)) {
      if (child.getLocalName().equals(kind)) {
        found.add(child);
      } else if (!child.getLocalName().equals("element")) {
        found.addAll(below(child, kind));
      }
    }
    return found;
  }

  private static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node at = parent.getFirstChild(); at != null; at = at.getNextSibling()) {
      if (at instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  private static Document document(String schema) {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    try (InputStream in = SchemaTest.class.getResourceAsStream("/dev/interdict/" + schema)) {
      return factory.newDocumentBuilder().parse(in);
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}
