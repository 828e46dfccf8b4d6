// SPDX-License-Identifier: Apache-2.0
package dev.interdict.fix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** An XML BOM that lacks fields, in the order of the schema or in none, in one style or in many. */
final class RandomXmlBom {
  static final List<String> POINTERS =
      List.of(
          "/bom/metadata/component",
          "/bom/components/component[1]",
          "/bom/components/component[2]/components/component[1]");

  private static final List<String> TEXTS =
      List.of(
          "",
          "Lens",
          "😀 华为",
          "R&amp;D&#x20;",
          "<![CDATA[<name></name> > ]]>",
          "<!-- <name> -->x",
          "a\r\n  b");

  private final Random random;
  private final boolean ordered;
  private final String newline;
  private final String indent;
  private final String prefix;
  private final String quote;
  private final boolean noisy;
  private final int flatFrom;

  RandomXmlBom(Random random, boolean ordered) {
    this.random = random;
    this.ordered = ordered;
    newline = any(List.of("\n", "\r\n", "\r"));
    indent = any(List.of("  ", "\t", "    ", ""));
    prefix = any(List.of("", "", "c:", "x-y:"));
    quote = any(List.of("\"", "'"));
    noisy = random.nextInt(3) == 0;
    flatFrom = random.nextInt(8);
  }

  String text() {
    String metadata = element(1, "metadata", "", List.of(component(2, List.of())));
    String assembly = component(2, List.of(component(4, List.of()), component(4, List.of())));
    String components = element(1, "components", "", List.of(component(2, List.of()), assembly));
    String namespace =
        " xmlns"
            + (prefix.isEmpty() ? "" : ":" + prefix.replace(":", ""))
            + "="
            + quote
            + "http://cyclonedx.org/schema/bom/1.6"
            + quote;
    return any(List.of("", "\uFEFF", newline))
        + any(
            List.of(
                "",
                "<?xml version='1.0'?>",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + newline))
        + any(List.of("", "<!-- <bom> -->" + newline))
        + element(0, "bom", namespace, List.of(metadata, components))
        + any(List.of("", newline, "<!-- end -->"));
  }

  private String component(int level, List<String> parts) {
    var children = new ArrayList<String>();
    maybe(children, element(level + 1, "supplier", "", List.of(leaf("name", any(TEXTS)))));
    if (random.nextInt(3) == 0) {
      var maker = new ArrayList<String>();
      maybe(maker, leaf("url", "http://a"));
      children.add(element(level + 1, "manufacturer", any(List.of("", " bom-ref='m'")), maker));
    }
    maybe(children, leaf("publisher", any(TEXTS)));
    maybe(children, leaf("name", any(TEXTS)));
    maybe(children, leaf("version", any(TEXTS)));
    maybe(children, element(level + 1, "externalReferences", "", List.of()));
    var properties = new ArrayList<String>();
    for (int i = random.nextInt(4); i > 0; i--) {
      properties.add(property("interdict:" + i, any(TEXTS)));
    }
    maybe(properties, "<e:x xmlns:e=\"urn:x\"><name/></e:x>");
    maybe(children, element(level + 1, "properties", "", properties));
    if (!parts.isEmpty()) {
      children.add(element(level + 1, "components", "", parts));
    }
    maybe(children, element(level + 1, "tags", "", List.of()));
    maybe(children, "<e:properties xmlns:e=\"urn:x\"/>");
    if (!ordered) {
      Collections.shuffle(children, random);
    }
    return element(level, "component", " type=" + quote + "device" + quote, children);
  }

  private String leaf(String name, String text) {
    return text.isEmpty() && random.nextBoolean()
        ? "<" + prefix + name + any(List.of("/>", " />"))
        : "<" + prefix + name + ">" + text + "</" + prefix + name + ">";
  }

  private String property(String name, String text) {
    return leaf("property", text).replaceFirst("property", "property name=\"" + name + "\"");
  }

  /** Adds a child three times out of four. */
  private void maybe(List<String> children, String child) {
    if (random.nextInt(4) > 0) {
      children.add(child);
    }
  }

  private String element(int level, String name, String attributes, List<String> children) {
    String head = "<" + prefix + name + attributes + (noisy ? noise() : "");
    String tail = "</" + prefix + name + (noisy ? noise() : "") + ">";
    if (children.isEmpty()) {
      return random.nextBoolean()
          ? head + any(List.of("/>", " />"))
          : head + ">" + any(List.of("", " ", newline, comment())) + tail;
    }
    var text = new StringBuilder(head + ">");
    children.forEach(child -> text.append(gap(level + 1)).append(child));
    return text.append(gap(level)).append(tail).toString();
  }

  private String gap(int level) {
    if (noisy) {
      return noise() + any(List.of("", "", "", comment())) + noise();
    }
    return level > flatFrom ? "" : newline + indent.repeat(level);
  }

  private String comment() {
    return any(List.of("<!-- > <name/> 😀 -->", "<?pi <x> ?>", "<!---->"));
  }

  private String noise() {
    return any(List.of("", "", " ", newline, "\t", newline + indent));
  }

  private String any(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }
}
