// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.matching;

import static dev.interdict.internal.matching.Companies.maker;
import static dev.interdict.internal.matching.Companies.one;
import static dev.interdict.internal.matching.Companies.property;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.explanation.ExplainedValue;
import dev.interdict.model.Bom;
import dev.interdict.model.ListMatch;
import dev.interdict.model.MatchSubject;
import dev.interdict.rulebook.ReferenceData.NameKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a pedigree says about who really made a part. */
final class PedigreeMatchingTest {
  private final Companies companies =
      new Companies()
          .company("acme", "Acme Radio Co., Ltd.")
          .company("child", "Child GmbH")
          .owns("acme", "child", 100.0)
          .name("acme", "AcmeLink", NameKind.BRAND)
          .identifier("acme", "fcc-grantee", "XMR")
          .listed("acme");

  @Test
  void the_maker_of_the_original_contradicts_the_label() {
    assertThat(companies.match(part(maker("Telesafe"), ancestor(maker("Acme Radio")))))
        .singleElement()
        .satisfies(
            match -> {
              assertThat(Companies.shown(match)).isEqualTo("acme MEDIUM NAME ?");
              assertThat(match.contradiction().stated()).isEqualTo("Telesafe");
              assertThat(match.contradiction().by())
                  .isEqualTo("pedigree.ancestors[0].manufacturer.name \"Acme Radio\"");
              assertThat(match.evidence().get(0).field())
                  .isEqualTo("pedigree.ancestors[0].manufacturer.name");
            });
  }

  @Test
  void the_maker_of_the_original_alone_is_never_strong() {
    assertThat(companies.shown(part("\"version\": \"1\"", ancestor(maker("Acme Radio")))))
        .containsExactly("acme MEDIUM NAME");
    assertThat(companies.shown(part(maker("Acme Radio"), ancestor(maker("Acme Radio")))))
        .containsExactly("acme HIGH NAME");
    assertThat(companies.shown(part(maker("Child"), ancestor(maker("Acme Radio")))))
        .containsExactly("acme HIGH OWNERSHIP");
  }

  @Test
  void name_and_identifiers_of_the_original_speak_in_their_own_field() {
    assertThat(
            companies.match(
                part(maker("Telesafe"), "{\"type\": \"device\", \"name\": \"AcmeLink 4\"}")))
        .singleElement()
        .satisfies(m -> assertThat(Companies.shown(m)).isEqualTo("acme MEDIUM BRAND ?"))
        .satisfies(
            m -> assertThat(m.evidence().get(0).field()).isEqualTo("pedigree.ancestors[0].name"));
    assertThat(
            companies.shown(
                part(
                    maker("Telesafe"),
                    ancestor(property("cdx:device:certifications:US:FCC:id", "XMR2019")))))
        .containsExactly("acme MEDIUM FCC_GRANTEE ?");
  }

  @Test
  void a_die_in_the_original_may_be_in_the_copy_and_a_variant_is_an_alternative() {
    List<ListMatch> die =
        companies.match(
            part(maker("Telesafe"), ancestor(property("interdict:dieMaker", "Acme Radio"))));
    assertThat(die)
        .extracting(m -> m.subject() + " " + m.confidence())
        .containsExactly("DIE MEDIUM");
    assertThat(
            companies.match(
                "\"type\": \"device\", "
                    + maker("Telesafe")
                    + ", \"pedigree\": {\"variants\": ["
                    + ancestor(maker("Acme Radio"))
                    + "]}"))
        .extracting(ListMatch::subject)
        .containsExactly(MatchSubject.ALTERNATE);
  }

  @Test
  void all_that_was_compared_is_shown() {
    assertThat(
            ComparedFields.of(
                Companies.bom(part(maker("Telesafe"), ancestor(maker("Acme Radio"))))
                    .components()
                    .get(0)))
        .extracting(ExplainedValue::name)
        .containsExactly(
            "manufacturer.name",
            "pedigree.ancestors[0].manufacturer.name",
            "pedigree.ancestors[0].name",
            "name");
  }

  @Test
  void the_pedigree_of_a_container_makes_it_no_hardware() {
    String variant =
        "{\"type\": \"container\", \"name\": \"debian\", \"purl\": \"pkg:oci/debian\", "
            + "\"manufacturer\": {\"name\": \"Debian\"}, "
            + "\"properties\": ["
            + one("interdict:dieMaker", "Acme Radio")
            + "]}";
    Bom bom =
        Companies.bom(
            "\"type\": \"container\", \"pedigree\": {\"ancestors\": ["
                + variant
                + "], \"variants\": ["
                + variant
                + "]}");
    assertThat(new FunctionClassifier(companies.data()).classify(bom).diagnostics()).isEmpty();
  }

  private static String ancestor(String keys) {
    return "{\"type\": \"device\", \"name\": \"original\", " + keys + "}";
  }

  private static String part(String keys, String ancestor) {
    return "\"type\": \"device\", " + keys + ", \"pedigree\": {\"ancestors\": [" + ancestor + "]}";
  }
}
