// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.model.Bom;
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
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every file. */
final class BomReaderProperties {
  private static final String COMPACT =
      """
      {"bomFormat":"CycloneDX","specVersion":"1.6","metadata":{"component":{"type":"device",\
      "name":"gate\\"way\\u0041 😀"}},"components":[{"type":"device","bom-ref":"a","name":"华为",\
      "manufacturer":{"name":"Quectel","address":{"country":"CN"}},"properties":[{"name":\
      "interdict:origin:mined","value":"CN=70;US=30"},{"name":"cdx:device:quantity","value":"2"}]}],\
      "dependencies":[{"ref":"a","dependsOn":[true,null,-1.5e3]}],"compositions":[{"aggregate":\
      "complete"}]}""";

  @Property(tries = 2000)
  void any_bytes_give_a_bom_or_an_error(@ForAll byte[] bytes) {
    assertBomOrError(Boms.read(bytes));
  }

  @Property(tries = 3000)
  void a_damaged_file_gives_a_bom_or_an_error(
      @ForAll @IntRange(max = 2000) int place, @ForAll byte damage, @ForAll boolean insert) {
    assertBomOrError(Boms.read(Boms.damaged(COMPACT, place, damage, insert)));
  }

  @Property(tries = 1000)
  void json_like_noise_gives_a_bom_or_an_error(@ForAll("noise") List<String> pieces) {
    assertBomOrError(Boms.read("{" + String.join("", pieces)));
  }

  @Provide
  Arbitrary<List<String>> noise() {
    return Arbitraries.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"name\"",
            "\"components\"",
            "\"properties\"",
            "\"value\"",
            "\"bomFormat\":\"CycloneDX\"",
            "\"specVersion\":\"1.6\"",
            "\"metadata\"",
            "\"component\"",
            "\"compositions\"",
            "\"dependencies\"",
            "\"dependsOn\"",
            "\"manufacturer\"",
            "\"",
            "\\",
            "null",
            "true",
            "1e9",
            "-",
            "\n",
            "\t",
            "\u0000",
            "😀",
            "\"interdict:origin:mined\"")
        .list()
        .ofMaxSize(40);
  }

  @Property(tries = 5, generation = net.jqwik.api.GenerationMode.RANDOMIZED)
  void a_file_cut_at_any_byte_is_an_error(@ForAll @IntRange(max = 4) int style) {
    byte[] whole =
        COMPACT.replace(",\"", "," + "\r\n \t ".substring(0, style) + "\"").getBytes(UTF_8);
    assertThat(Boms.read(whole).bom()).isNotNull();
    for (int length = 0; length < whole.length; length++) {
      BomReading reading = Boms.read(Arrays.copyOf(whole, length));
      assertThat(reading.bom()).as("cut at %d", length).isNull();
      assertBomOrError(reading);
    }
  }

  @Property(tries = 500)
  void the_text_at_a_location_is_the_value(@ForAll("blanks") List<String> blanks) {
    String text = spaced(COMPACT, blanks);
    BomReading reading = Boms.read(text);
    assertThat(reading.bom()).as(text).isNotNull();
    for (Component component : reading.bom().components()) {
      check(reading, component.location(), component.name());
      component.parties().forEach(p -> check(reading, p.location(), p.name()));
      component.properties().forEach(p -> check(reading, p.location(), p.value()));
      component.origins().forEach(o -> check(reading, o.location(), o.country()));
    }
  }

  @Property(tries = 200)
  void order_of_keys_and_unknown_fields_never_change_what_is_read(@ForAll long seed) {
    var random = new Random(seed);
    assertThat(facts(Boms.bom(shuffled(random))))
        .isEqualTo(facts(Boms.bom(shuffled(new Random(0)))));
  }

  @Provide
  Arbitrary<List<String>> blanks() {
    return Arbitraries.of("", "", " ", "\t", "\n", "\r", "\r\n", " \t\r\n  ").list().ofSize(31);
  }

  static void assertBomOrError(BomReading reading) {
    boolean error = reading.diagnostics().stream().anyMatch(Diagnostic::isError);
    assertThat(reading.bom() == null).isEqualTo(error);
    assertThat(Boms.rendered(reading)).doesNotContain("fasterxml", "Exception", "\tat ");
    for (Diagnostic diagnostic : reading.diagnostics()) {
      assertThat(diagnostic.code()).matches("bom-[a-z0-9-]+");
      assertThat(diagnostic.location()).isNotNull();
    }
  }

  private static void check(BomReading reading, SourceLocation location, String value) {
    String found = Boms.textAt(reading.text(), location);
    assertThat(found.replace("\\\"", "\"").replace("\\u0041", "A")).isEqualTo(value);
  }

  /** The same JSON with blanks around every structural character. */
  private static String spaced(String json, List<String> blanks) {
    var out = new StringBuilder();
    boolean quoted = false;
    int used = 0;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c == '"' && (i == 0 || json.charAt(i - 1) != '\\')) {
        quoted = !quoted;
      }
      boolean structural = !quoted && "{}[],:".indexOf(c) >= 0;
      out.append(structural ? blanks.get(used++ % blanks.size()) : "").append(c);
      out.append(structural ? blanks.get(used++ % blanks.size()) : "");
    }
    return out.toString();
  }

  private static String shuffled(Random random) {
    String inner =
        object(
            random,
            "\"type\": \"device\"",
            "\"name\": \"EC25\"",
            "\"version\": \"1\"",
            "\"bom-ref\": \"modem\"");
    String outer =
        object(
            random,
            "\"type\": \"device\"",
            "\"name\": \"board\"",
            "\"components\": [" + inner + "]",
            "\"manufacturer\": "
                + object(random, "\"name\": \"Quectel\"", "\"address\": {\"country\": \"CN\"}"),
            "\"properties\": ["
                + object(random, "\"name\": \"interdict:mpn\"", "\"value\": \"EC25AFX\"")
                + "]");
    String end = object(random, "\"type\": \"device\"", "\"name\": \"gateway\"");
    return object(
        random,
        "\"bomFormat\": \"CycloneDX\"",
        "\"specVersion\": \"1.6\"",
        "\"metadata\": " + object(random, "\"component\": " + end, "\"timestamp\": \"x\""),
        "\"components\": [" + outer + "]",
        "\"compositions\": [{\"aggregate\": \"complete\", \"assemblies\": [\"modem\"]}]");
  }

  private static String object(Random random, String... members) {
    var all = new ArrayList<>(List.of(members));
    for (int i = random.nextInt(3); i > 0; i--) {
      all.add("\"unknown" + i + "\": {\"a\": [1, {\"name\": \"x\", \"components\": [2]}]}");
    }
    Collections.shuffle(all, random);
    return "{" + String.join(", ", all) + "}";
  }

  static List<String> facts(Bom bom) {
    var facts = new ArrayList<String>();
    facts.add(bom.specVersion() + bom.completeOverall());
    for (Component c : bom.components()) {
      facts.add(c + " " + c.type() + c.version() + c.bomRef() + c.depth() + c.assembly());
      facts.add("complete " + bom.declaredComplete().contains(c));
      c.parties().forEach(p -> facts.add(p.role() + p.name() + p.country() + p.field()));
      c.identifiers().forEach(i -> facts.add(i.kind() + i.value()));
    }
    return facts;
  }
}
