// SPDX-License-Identifier: Apache-2.0
package dev.interdict.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.model.Confidence;
import dev.interdict.model.Evidence;
import dev.interdict.model.ListMatch;
import dev.interdict.model.MatchBasis;
import dev.interdict.rulebook.Mark;
import dev.interdict.rulebook.ReferenceData.Entity;
import dev.interdict.rulebook.ReferenceData.EntityIdentifier;
import dev.interdict.rulebook.ReferenceData.EntityName;
import dev.interdict.rulebook.ReferenceData.Registrant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each row of the shipped companies finds its company: every name of every kind as the stated
 * maker, every identifier of every kind on a part without one.
 */
final class EntitiesTest {
  private static final Map<String, List<Row>> ROWS = rows();

  /**
   * A row and the part that it must recognise.
   *
   * @param basis what must speak for the company; null: any
   * @param least how sure the match must be
   */
  private record Row(String shown, LabelledPart part, MatchBasis basis, Confidence least) {}

  /** What was found of each row, all of them asked at once. */
  private static final Map<Row, List<ListMatch>> FOUND = found();

  static Stream<String> companies() {
    return ROWS.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("companies")
  void each_name_and_identifier_finds_its_company(String company) {
    var lost = new ArrayList<String>();
    for (Row row : ROWS.get(company)) {
      List<ListMatch> own =
          FOUND.get(row).stream().filter(match -> match.entity().equals(company)).toList();
      boolean sure = own.stream().anyMatch(match -> match.confidence().compareTo(row.least()) >= 0);
      boolean rests =
          row.basis() == null
              || own.stream()
                  .flatMap(match -> match.evidence().stream())
                  .map(Evidence::basis)
                  .anyMatch(row.basis()::equals);
      if (!sure || !rests) {
        lost.add(row.shown() + " as " + row.part().json() + " -> " + shown(FOUND.get(row)));
      }
    }
    assertThat(lost).isEmpty();
  }

  private static List<String> shown(List<ListMatch> matches) {
    return matches.stream()
        .map(match -> match.entity() + " " + match.basis() + " " + match.confidence())
        .toList();
  }

  private static Map<String, List<Row>> rows() {
    var rows = new LinkedHashMap<String, List<Row>>();
    for (Entity entity : Parties.DATA.entities()) {
      if (Parties.SHARED.contains(entity.id())) {
        rows.put(
            entity.id(),
            new ArrayList<>(
                List.of(
                    new Row(
                        "its name", named(entity.name()), MatchBasis.NAME, least(entity.mark())))));
      }
    }
    for (EntityName name : Parties.DATA.names()) {
      if (rows.containsKey(name.entity())) {
        String shown = name.kind() + " " + name.name();
        rows.get(name.entity()).add(new Row(shown, named(name.name()), null, least(name.mark())));
      }
    }
    for (EntityIdentifier identifier : Parties.DATA.identifiers()) {
      if (rows.containsKey(identifier.entity())) {
        rows.get(identifier.entity()).add(bearing(identifier));
      }
    }
    for (Registrant registrant : Parties.DATA.registrants()) {
      if (rows.containsKey(registrant.entity())) {
        for (String prefix : registrant.prefixes().split(" ")) {
          String mac = (prefix + "00000001".substring(prefix.length() - 4)).substring(0, 12);
          rows.get(registrant.entity())
              .add(new Row("oui " + prefix, part("mac", mac), MatchBasis.OUI, Confidence.MEDIUM));
        }
      }
    }
    return rows;
  }

  private static Row bearing(EntityIdentifier identifier) {
    String value = identifier.value();
    String shown = identifier.kind() + " " + value;
    Confidence least = least(identifier.mark());
    return switch (identifier.kind()) {
      case "fcc-grantee" ->
          new Row(shown, part("fcc-id", value + "TEST1"), MatchBasis.FCC_GRANTEE, least);
      case "usb-vendor" ->
          new Row(shown, part("usb", value + ":0001"), MatchBasis.USB_VENDOR, least);
      case "pci-vendor" ->
          new Row(shown, part("pci", value + ":0001"), MatchBasis.PCI_VENDOR, least);
      case "cpe-vendor" ->
          new Row(
              shown,
              part("cpe", "cpe:2.3:h:" + value + ":thing:1:*:*:*:*:*:*:*"),
              MatchBasis.CPE_VENDOR,
              least);
      case "part-number" -> {
        String number = PatternSample.of(value);
        // A pattern that others share speaks only beside its maker's name; none is sure alone.
        String maker = identifier.strong() ? "" : nameOf(identifier.entity());
        yield new Row(
            shown,
            new LabelledPart(maker, number, List.of(), null, null, false, "row"),
            MatchBasis.PART_NUMBER,
            Confidence.LOW);
      }
      default -> throw new IllegalArgumentException("no test for " + identifier.kind());
    };
  }

  /** A row that others doubt may only ask for a review. */
  private static Confidence least(Mark mark) {
    return mark == Mark.C ? Confidence.LOW : Confidence.MEDIUM;
  }

  private static LabelledPart named(String maker) {
    return new LabelledPart(maker, "part", List.of(), null, null, false, "row");
  }

  private static LabelledPart part(String kind, String value) {
    return new LabelledPart(
        "", "part", List.of(new LabelledPart.Mark(kind, value)), null, null, false, "row");
  }

  private static String nameOf(String company) {
    return Parties.DATA.entities().stream()
        .filter(entity -> entity.id().equals(company))
        .findFirst()
        .orElseThrow()
        .name();
  }

  private static Map<Row, List<ListMatch>> found() {
    List<Row> all = ROWS.values().stream().flatMap(List::stream).toList();
    List<List<ListMatch>> makers = Parties.makers(all.stream().map(Row::part).toList());
    var found = new java.util.IdentityHashMap<Row, List<ListMatch>>();
    for (int i = 0; i < all.size(); i++) {
      found.put(all.get(i), makers.get(i));
    }
    return found;
  }
}
