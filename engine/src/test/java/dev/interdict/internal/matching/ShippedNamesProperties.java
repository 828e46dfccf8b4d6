// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import dev.interdict.internal.language.DrlRuleParser;
import dev.interdict.internal.rulebook.RulebookLoader;
import dev.interdict.model.Confidence;
import dev.interdict.rulebook.ReferenceData;
import dev.interdict.rulebook.ReferenceData.EntityName;
import dev.interdict.rulebook.ReferenceData.NameKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What must hold for every name of every company that ships. */
final class ShippedNamesProperties {
  private static final ReferenceData DATA =
      Objects.requireNonNull(
              new RulebookLoader(new DrlRuleParser())
                  .loadLibrary(Path.of(System.getProperty("interdict.root"), "rulebooks"), "books")
                  .value())
          .reference();
  private static final EntityIndex INDEX = new EntityIndex(DATA);

  private static final List<EntityName> NAMES =
      Stream.concat(
              DATA.names().stream(),
              DATA.entities().stream()
                  .map(e -> new EntityName(e.id(), e.name(), NameKind.ALIAS, e.mark())))
          .toList();

  private static final Transliterator TRADITIONAL =
      Transliterator.getInstance("Simplified-Traditional");

  /** Forms that say nothing against any other. */
  private static final List<String> FORMS =
      List.of("Co., Ltd.", "Inc.", "CO LTD", "Corp.", "Company Limited", "LLC", "有限公司");

  @Test
  void a_legal_form_more_loses_no_company() {
    for (EntityName name : NAMES) {
      for (String form : FORMS) {
        String written = name.name() + " " + form;
        if (!another(name, written)) {
          assertSame(name, written);
        }
      }
    }
  }

  @Test
  void case_width_and_blanks_lose_no_company() {
    for (EntityName name : NAMES) {
      assertSame(name, name.name().toUpperCase(Locale.ROOT));
      assertSame(name, name.name().toLowerCase(Locale.ROOT));
      assertSame(name, wide(name.name()));
      assertSame(name, "  " + name.name().replace(" ", " \t ") + "\n");
      assertSame(name, name.name().replace(",", " ").replace(".", " "));
    }
  }

  @Test
  void traditional_characters_lose_no_company() {
    NAMES.forEach(name -> assertSame(name, TRADITIONAL.transliterate(name.name())));
  }

  @Test
  void letters_around_a_name_make_it_another() {
    for (EntityName name : NAMES) {
      String inner = name.name().replaceAll("[^\\p{L}\\p{N}]", "");
      boolean han = han(inner.codePointAt(0));
      // Where scripts meet, one name ends and another begins.
      if (!inner.codePoints().allMatch(c -> han(c) == han)) {
        continue;
      }
      String around = han ? "龘靐齉" : "xqv";
      assertThat(found(around + inner + around)).as(inner).doesNotContain(name.entity());
      assertThat(found(around + inner)).as(inner).doesNotContain(name.entity());
      if (!han) {
        assertThat(found(inner + around)).as(inner).doesNotContain(name.entity());
      }
    }
  }

  @Provide
  Arbitrary<EntityName> names() {
    return Arbitraries.of(NAMES);
  }

  @Property(tries = 50)
  void the_order_of_the_data_does_not_matter(
      @ForAll("names") EntityName name, @ForAll Random random) {
    var other =
        new EntityIndex(
            new ReferenceData(
                DATA.roles(),
                DATA.functions(),
                DATA.functionWords(),
                DATA.functionParts(),
                shuffled(DATA.entities(), random),
                shuffled(DATA.names(), random),
                shuffled(DATA.ownerships(), random),
                shuffled(DATA.identifiers(), random),
                shuffled(DATA.notSame(), random),
                shuffled(DATA.vendors(), random),
                shuffled(DATA.registrants(), random),
                shuffled(DATA.contents(), random)));
    for (String written : List.of(name.name(), name.name() + " Werke", "x " + name.name())) {
      assertThat(other.named(written)).as(written).isEqualTo(INDEX.named(written));
    }
  }

  /** The data say of this very name that it is another company's. */
  private static boolean another(EntityName name, String written) {
    return DATA.notSame().stream()
        .anyMatch(not -> not.entity().equals(name.entity()) && not.name().equals(written));
  }

  /** The same companies, and none of them less sure. */
  private static void assertSame(EntityName name, String written) {
    List<String> before = sure(name.name());
    assertThat(sure(written)).as("%s for %s", written, name.name()).containsAll(before);
    assertThat(found(written)).as("%s for %s", written, name.name()).contains(name.entity());
  }

  private static List<String> sure(String written) {
    return INDEX.named(written).stream()
        .filter(named -> named.most() == Confidence.HIGH)
        .map(NamedEntity::entity)
        .sorted()
        .collect(Collectors.toList());
  }

  private static List<String> found(String written) {
    return INDEX.named(written).stream().map(NamedEntity::entity).toList();
  }

  private static boolean han(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  private static String wide(String text) {
    var wide = new StringBuilder();
    for (char c : text.toCharArray()) {
      wide.append(c > ' ' && c < 0x7F ? (char) (c + 0xFEE0) : c);
    }
    return wide.toString();
  }

  private static <T> List<T> shuffled(List<T> list, Random random) {
    var copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return copy;
  }
}
