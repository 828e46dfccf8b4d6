// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.XmlTwin;
import dev.interdict.model.Bom;
import dev.interdict.model.Component;
import dev.interdict.model.Identifier;
import dev.interdict.model.Party;
import dev.interdict.model.PartyRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cyclonedx.exception.ParseException;
import org.cyclonedx.parsers.BomParserFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Hardware BOMs from the wild, and the official test files, read by us and by the CycloneDX library
 * for Java: the same components in the same places, with the same names and organisations.
 */
@Tag("corpus")
final class OracleTest {
  private static final Pattern OF_ANCESTOR = Pattern.compile("pedigree\\.ancestors\\[\\d+]\\.name");
  private static final Path CORPUS = Path.of(System.getProperty("interdict.corpus", "."));

  /**
   * What the library reads wrong: elements of other namespaces as if they were of CycloneDX, and
   * two parts of 1.7, which it doesn't know.
   */
  private static final List<String> BEYOND_THE_LIBRARY =
      List.of("valid-external-elements-", "valid-patent-1.7.", "valid-cryptography-full-1.7.json");

  static Stream<Path> hardware() throws IOException {
    return files(CORPUS.resolve("hbom"), "");
  }

  static Stream<Path> official() throws IOException {
    var all = new ArrayList<Path>();
    for (String version : List.of("1.2", "1.3", "1.4", "1.5", "1.6", "1.7")) {
      files(CORPUS.resolve("spec-tests").resolve(version), "valid-").forEach(all::add);
    }
    assertThat(all).hasSizeGreaterThan(400);
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("hardware")
  void a_hardware_bom_is_read_as_the_library_reads_it(Path file) throws Exception {
    byte[] json = Files.readAllBytes(file);
    byte[] xml = XmlTwin.of(new String(json, UTF_8)).getBytes(UTF_8);
    assertThat(ours(file, json)).isEqualTo(theirs(json)).hasSizeGreaterThan(1);
    assertThat(ours(file, xml)).isEqualTo(ours(file, json));
    assertThat(ours(file, xml)).isEqualTo(theirs(xml));
  }

  @ParameterizedTest
  @MethodSource("official")
  void an_official_file_is_read_as_the_library_reads_it(Path file) throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    String name = file.getFileName().toString();
    if (BEYOND_THE_LIBRARY.stream().anyMatch(name::startsWith)) {
      assertThat(ours(file, bytes)).isNotEmpty();
      return;
    }
    assertThat(ours(file, bytes)).isEqualTo(theirs(bytes));
  }

  private static Stream<Path> files(Path folder, String prefix) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(prefix))
          .filter(file -> file.toString().endsWith(".json") || file.toString().endsWith(".xml"))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static List<String> ours(Path file, byte[] bytes) {
    BomReading reading = new BomReader().read(file.getFileName().toString(), bytes);
    Bom bom = reading.bom();
    assertThat(bom).as(Boms.rendered(reading)).isNotNull();
    return bom.components().stream().map(OracleTest::line).toList();
  }

  private static String line(Component component) {
    int depth = component.depth();
    return line(
        component.endItem() ? 0 : depth,
        component.type(),
        component.name(),
        component.bomRef(),
        component.version(),
        component.description(),
        stated(component, PartyRole.MANUFACTURER),
        stated(component, PartyRole.SUPPLIER),
        stated(component, PartyRole.PUBLISHER),
        stated(component, PartyRole.GROUP),
        originals(
            component.identifiers().stream()
                .filter(identifier -> OF_ANCESTOR.matcher(identifier.field()).matches())
                .map(Identifier::value)));
  }

  /** The names of the parts of which a component is a copy, each once. */
  private static String originals(Stream<String> names) {
    return names.distinct().sorted().collect(Collectors.joining(", "));
  }

  /** Who a field of the component names, by name or by a vendor number. */
  private static @Nullable String stated(Component component, PartyRole role) {
    Stream<String> names =
        component.parties().stream()
            .filter(party -> party.role() == role && party.field().equals(role.field()))
            .map(Party::name);
    Stream<String> numbers =
        component.identifiers().stream()
            .filter(identifier -> identifier.field().equals(role.field()))
            .map(Identifier::value);
    return Stream.concat(names, numbers).findFirst().orElse(null);
  }

  private static List<String> theirs(byte[] bytes) throws ParseException {
    org.cyclonedx.model.Bom bom = BomParserFactory.createParser(bytes).parse(bytes);
    var lines = new ArrayList<String>();
    if (bom.getMetadata() != null && bom.getMetadata().getComponent() != null) {
      add(bom.getMetadata().getComponent(), 0, lines);
    }
    if (bom.getComponents() != null) {
      bom.getComponents().forEach(component -> add(component, 1, lines));
    }
    return lines;
  }

  private static void add(org.cyclonedx.model.Component component, int depth, List<String> lines) {
    lines.add(
        line(
            depth,
            component.getType() == null ? "(none)" : component.getType().getTypeName(),
            component.getName() == null ? "(unnamed)" : component.getName(),
            component.getBomRef(),
            component.getVersion(),
            component.getDescription(),
            component.getManufacturer() == null ? null : component.getManufacturer().getName(),
            component.getSupplier() == null ? null : component.getSupplier().getName(),
            component.getPublisher(),
            component.getGroup(),
            originals(
                component.getPedigree() == null || component.getPedigree().getAncestors() == null
                    ? Stream.of()
                    : component.getPedigree().getAncestors().getComponents().stream()
                        .map(org.cyclonedx.model.Component::getName))));
    if (component.getComponents() != null) {
      component.getComponents().forEach(child -> add(child, depth + 1, lines));
    }
  }

  private static String line(int depth, @Nullable String... values) {
    var line = new StringBuilder().append(depth);
    for (String value : values) {
      String said = Objects.requireNonNullElse(value, "").strip();
      line.append(" | ").append(said);
    }
    return line.toString();
  }
}
