// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Which names of parts are taken for part numbers. */
final class PartNumberProperties {
  private static final Pattern FORM =
      Pattern.compile("(?=.*\\d)[\\p{Alnum}][\\p{Alnum}./_#+,-]{2,63}");

  @Property
  void aNameIsAPartNumberIfItHasTheFormOfOne(@ForAll("names") String name) {
    assertThat(Facts.isPartNumber(name)).isEqualTo(FORM.matcher(name).matches());
  }

  @Example
  void aNameInWordsIsNoPartNumber() {
    assertThat(Facts.isPartNumber("EC25-AFX")).isTrue();
    assertThat(Facts.isPartNumber("1N4148,215")).isTrue();
    assertThat(Facts.isPartNumber("resistor 4k7")).isFalse();
    assertThat(Facts.isPartNumber("antenna")).isFalse();
    assertThat(Facts.isPartNumber("-12")).isFalse();
    assertThat(Facts.isPartNumber("R1")).isFalse();
    assertThat(Facts.isPartNumber("９９９")).isFalse();
  }

  @Provide
  Arbitrary<String> names() {
    var near = Arbitraries.strings().withChars("aZz09./_#+,-").ofMaxLength(66);
    var any = Arbitraries.strings().withChars("aZ09./_#+,- é９\n").ofMaxLength(66);
    return Arbitraries.oneOf(near, near.ofMinLength(62), any);
  }
}
