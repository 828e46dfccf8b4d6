// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import static dev.interdict.internal.bom.Assemblies.composition;
import static dev.interdict.internal.bom.Assemblies.from;
import static dev.interdict.internal.bom.Assemblies.part;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.ReadingLimits;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.model.Bom;
import dev.interdict.model.Component;
import java.util.HashSet;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** However files include each other, the reading ends, and never with a smaller BOM than said. */
final class SubBomProperties {
  private static final int FILES = 6;

  @Property(tries = 300)
  void any_graph_of_files_gives_a_bom_or_an_error(@ForAll long seed) {
    BomReading reading = graph(new Random(seed)).read("0.json");
    Bom bom = reading.bom();

    assertThat(bom == null).isEqualTo(reading.diagnostics().stream().anyMatch(Diagnostic::isError));
    if (bom == null) {
      return;
    }
    var seen = new HashSet<Component>();
    for (Component component : bom.components()) {
      assertThat(component.index()).isEqualTo(seen.size());
      assertThat(component.parent() == null || seen.contains(component.parent())).isTrue();
      assertThat(reading.line(component.location())).contains(component.name());
      seen.add(component);
    }
    boolean unread =
        reading.diagnostics().stream()
            .anyMatch(d -> d.code().equals("bom-sub-bom") || d.code().equals("bom-sub-bom-cycle"));
    assertThat(bom.gaps().stream().anyMatch(gap -> gap.why().startsWith("its BOM ")))
        .isEqualTo(unread);
    assertThat(bom.complete() && unread).isFalse();
  }

  @Property(tries = 100)
  void the_same_files_give_the_same_bom(@ForAll long seed) {
    BomReading one = graph(new Random(seed)).read("0.json");
    BomReading other = graph(new Random(seed)).read("0.json");

    assertThat(one.diagnostics()).isEqualTo(other.diagnostics());
    assertThat(one.bom() == null ? "" : Assemblies.paths(one.bom()) + one.bom().firstIncomplete())
        .isEqualTo(
            other.bom() == null
                ? ""
                : Assemblies.paths(other.bom()) + other.bom().firstIncomplete());
  }

  private static Assemblies graph(Random random) {
    var files = new Assemblies().limits(new ReadingLimits(1 << 20, 3000, 20, 1 << 16, 1000));
    for (int i = 0; i < FILES; i++) {
      var parts = new String[random.nextInt(4)];
      for (int k = 0; k < parts.length; k++) {
        parts[k] = component("p" + k, random);
      }
      String said =
          switch (random.nextInt(4)) {
            case 0 -> composition("complete");
            case 1 -> composition("complete", "end", "p0", "p1");
            case 2 -> composition("incomplete", "p1");
            default -> "";
          };
      files.said(i + ".json", said, random.nextInt(3) == 0 ? "" : component("end", random), parts);
    }
    return files;
  }

  private static String component(String name, Random random) {
    if (random.nextInt(3) > 0) {
      return part(name);
    }
    var urls = new String[1 + random.nextInt(2)];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = (random.nextInt(12) == 0 ? "gone" : random.nextInt(FILES)) + ".json";
    }
    return part(name, from(urls));
  }
}
