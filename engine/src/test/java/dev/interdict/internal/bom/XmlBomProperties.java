// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.model.Component;
import dev.interdict.model.SourceLocation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every XML file. */
final class XmlBomProperties {
  /** A middle dot stands where blanks may be put. */
  private static final String DOTTED =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>·<bom xmlns=\"http://cyclonedx.org/schema/bom/1.6\">·"
          + "<metadata>·<component type=\"device\">·<name>·gate&quot;way&#x41; 😀·</name>·</component>"
          + "·</metadata>·<!--·-->·<components>·<component·\n type='device'·\n bom-ref=\"a\">·"
          + "<manufacturer>·<name>·Quectel·</name>·<address>·<country>·CN·</country>·</address>"
          + "·</manufacturer>·<name>·华为·</name>·<properties>·"
          + "<property name=\"interdict:origin:mined\">·CN=70;US=30·</property>·"
          + "<property name=\"interdict:mpn\">·<![CDATA[A<B]]>·</property>·</properties>·</component>"
          + "·</components>·<dependencies>·<dependency ref=\"a\">·<dependency ref=\"a\"/>·"
          + "</dependency>·</dependencies>·<compositions>·<composition>·<aggregate>·complete·"
          + "</aggregate>·</composition>·</compositions>·</bom>";

  private static final String COMPACT = DOTTED.replace("·", "");

  @Property(tries = 3000)
  void a_damaged_file_gives_a_bom_or_an_error(
      @ForAll @IntRange(max = 2000) int place, @ForAll byte damage, @ForAll boolean insert) {
    assertBomOrError(Boms.read(Boms.damaged(COMPACT, place, damage, insert)));
  }

  @Property(tries = 1500)
  void tags_in_any_order_give_a_bom_or_an_error(@ForAll("noise") List<String> pieces) {
    String head = "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.6\">";
    assertBomOrError(Boms.read(head + String.join("", pieces)));
    assertBomOrError(Boms.read(head + String.join("", pieces) + "</bom>"));
    assertBomOrError(Boms.read(balanced(head, pieces)));
  }

  /** Closes what is open, so that the reader and not the parser has to cope with it. */
  private static String balanced(String head, List<String> pieces) {
    var text = new StringBuilder(head);
    var open = new ArrayList<>(List.of("bom"));
    for (String piece : pieces) {
      if (piece.startsWith("</")) {
        text.append("</").append(open.remove(open.size() - 1)).append('>');
        if (open.isEmpty()) {
          return text.toString();
        }
      } else if (piece.startsWith("<") && piece.matches("<[a-z].*[^/]>")) {
        open.add(piece.substring(1, piece.length() - 1).split(" ", 2)[0]);
        text.append(piece);
      } else if (!piece.equals("&") && !piece.equals("]]>") && !piece.contains("!")) {
        text.append(piece);
      }
    }
    Collections.reverse(open);
    open.forEach(name -> text.append("</").append(name).append('>'));
    return text.toString();
  }

  @Provide
  Arbitrary<List<String>> noise() {
    return Arbitraries.of(
            "<metadata>",
            "<components>",
            "<component>",
            "<component type=\"device\" bom-ref=\"a\">",
            "<component/>",
            "<name>",
            "<name/>",
            "<manufacturer>",
            "<manufacturer bom-ref=\"m\">",
            "<authors>",
            "<author>",
            "<address>",
            "<country>",
            "<properties>",
            "<property name=\"interdict:mpn\">",
            "<property name=\"interdict:origin:mined\"/>",
            "<property>",
            "<dependencies>",
            "<dependency ref=\"a\">",
            "<dependency ref=\"b\"/>",
            "<provides ref=\"b\"/>",
            "<compositions>",
            "<composition>",
            "<aggregate>",
            "<assemblies>",
            "<assembly ref=\"a\"/>",
            "<version>",
            "<x:foreign xmlns:x=\"urn:x\"/>",
            "<components xmlns=\"\"/>",
            "</x>",
            "</x>",
            "</x>",
            "text",
            "CN",
            "\n",
            "&amp;",
            "&",
            "]]>",
            "<![CDATA[x]]>",
            "<!-- c -->",
            "<?pi x?>",
            "😀")
        .list()
        .ofMaxSize(40);
  }

  @Property(tries = 4, generation = GenerationMode.RANDOMIZED)
  void a_file_cut_at_any_byte_is_an_error(@ForAll @IntRange(max = 3) int style) {
    byte[] whole = DOTTED.replace("·", "\r\n \t".substring(0, style)).getBytes(UTF_8);
    assertThat(Boms.read(whole).bom()).isNotNull();
    for (int length = 0; length < whole.length; length++) {
      BomReading reading = Boms.read(Arrays.copyOf(whole, length));
      assertThat(reading.bom()).as("cut at %d", length).isNull();
      assertBomOrError(reading);
    }
  }

  @Property(tries = 500)
  void the_text_at_a_location_is_the_value(@ForAll("blanks") List<String> blanks) {
    var text = new StringBuilder();
    String[] pieces = DOTTED.split("·");
    for (int i = 0; i < pieces.length; i++) {
      text.append(i == 1 ? "" : blanks.get(i % blanks.size())).append(pieces[i]);
    }
    BomReading reading = Boms.read(text.toString().strip());
    assertThat(reading.bom()).as(text + Boms.rendered(reading)).isNotNull();
    assertThat(reading.bom().components()).hasSize(2);
    for (Component component : reading.bom().components()) {
      check(reading, component.location(), component.name());
      component.parties().forEach(p -> check(reading, p.location(), p.name()));
      component.identifiers().forEach(i -> check(reading, i.location(), i.value()));
      component.origins().forEach(o -> check(reading, o.location(), o.country()));
    }
  }

  @Provide
  Arbitrary<List<String>> blanks() {
    return Arbitraries.of("", "", " ", "\t", "\n", "\r", "\r\n", " \t\r\n  ").list().ofSize(31);
  }

  private static void check(BomReading reading, SourceLocation location, String value) {
    String found = Boms.textAt(reading.text(), location);
    assertThat(found.replace("&quot;", "\"").replace("&#x41;", "A")).isEqualTo(value);
  }

  @Property(tries = 300)
  void order_extensions_and_unknown_elements_never_change_what_is_read(@ForAll long seed) {
    var random = new Random(seed);
    assertThat(BomReaderProperties.facts(Boms.bom(shuffled(random))))
        .isEqualTo(BomReaderProperties.facts(Boms.bom(shuffled(new Random(0)))));
  }

  private static String shuffled(Random random) {
    String inner =
        element(random, "component type=\"device\" bom-ref=\"modem\"", "<name>EC25</name>");
    String maker =
        element(
            random,
            "manufacturer",
            "<name>Quectel</name>",
            element(random, "address", "<country>CN</country>"));
    String outer =
        element(
            random,
            "component bom-ref=\"board\" type=\"device\"",
            "<name>board</name>",
            "<version>1</version>",
            maker,
            "<components>" + inner + "</components>",
            "<properties><property name=\"interdict:mpn\">EC25AFX</property></properties>");
    return element(
        random,
        "bom xmlns=\"http://cyclonedx.org/schema/bom/1.6\" xmlns:x=\"urn:x\"",
        "<components>" + outer + "</components>",
        element(random, "metadata", "<component type=\"device\"><name>gateway</name></component>"),
        "<compositions><composition><aggregate>complete</aggregate><assemblies>"
            + "<assembly ref=\"modem\"/></assemblies></composition></compositions>");
  }

  private static String element(Random random, String tag, String... members) {
    var all = new ArrayList<>(List.of(members));
    for (int i = random.nextInt(3); i > 0; i--) {
      all.add("<unknown" + i + "><components><component/></components>x</unknown" + i + ">");
      all.add("<x:name>y</x:name>");
    }
    Collections.shuffle(all, random);
    return "<" + tag + ">\n" + String.join("", all) + "</" + tag.split(" ", 2)[0] + ">";
  }

  private static void assertBomOrError(BomReading reading) {
    BomReaderProperties.assertBomOrError(reading);
    assertThat(Boms.rendered(reading)).doesNotContain("wstx", "xml.stream");
    for (Diagnostic diagnostic : reading.diagnostics()) {
      if (reading.text().text().isEmpty()) {
        continue; // the bytes are no text
      }
      SourceLocation location = diagnostic.location();
      assertThat(location.column() - 1)
          .isLessThanOrEqualTo(reading.text().line(location.line()).length());
    }
  }
}
