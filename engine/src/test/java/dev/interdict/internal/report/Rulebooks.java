// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.report;

import dev.interdict.EvaluationResult.RulebookUse;
import dev.interdict.rulebook.AppliesIf;
import dev.interdict.rulebook.Citation;
import dev.interdict.rulebook.EntityList;
import dev.interdict.rulebook.GoverningDate;
import dev.interdict.rulebook.ListEntry;
import dev.interdict.rulebook.Mark;
import dev.interdict.rulebook.Position;
import dev.interdict.rulebook.Rule;
import dev.interdict.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Two small rulebooks for tests of reports; what they say of the law is only an example. */
public final class Rulebooks {
  static final Rule HUAWEI =
      rule(
          "889-001",
          "Telecommunications equipment of Huawei or ZTE",
          "2019-08-13",
          """
          Replace the part by one of a maker that is not listed, or ask the contracting officer \
          whether the waiver of section 889(d)(2) covers this contract.

          Before you do:
          - Check the **die maker** too: a module can hold a HiSilicon chip under another maker's \
          name.
          - Write the new maker into `manufacturer.name`.

          ```
          "manufacturer": { "name": "…" }
          ```
          """,
          Map.of("purpose", "The end use is not stated; the ban holds for the named purposes."),
          List.of("The act also reaches backhaul and roaming, which no parts list shows."),
          "ndaa-889");

  static final Rule CAMERAS =
      rule(
          "889-002",
          "Video surveillance and radio equipment of Hytera, Hikvision or Dahua",
          "2019-08-13",
          "Say what the equipment is for (`end-use`), or replace it.",
          Map.of(
              "weak", "An identifier points at a listed maker; somebody has to look at the part."),
          List.of(),
          "ndaa-889");

  static final Rule MILITARY =
      rule(
          "1260H-001",
          "End items of Chinese military companies",
          "2027-06-30",
          "Plan a replacement that is qualified before the date.",
          Map.of("part", "A component of a listed company; the ban reaches end items alone."),
          List.of("Whether a contract is exempt stands in the contract."),
          "dod-1260h");

  private Rulebooks() {}

  public static Rule rule(String id) {
    return rule(id, List.of(List.of("maker")));
  }

  /** A rule that these groups of facts decide. */
  static Rule rule(String id, List<List<String>> decides) {
    return rule(
        id, "A rule", "2019-08-13", "Replace it.", Map.of(), List.of(), "ndaa-889", decides);
  }

  static RulebookUse section889() {
    var list =
        list(
            "ndaa-889",
            true,
            5,
            5,
            "2026-11-22",
            "2027-02-20",
            "The act also reaches \"any subsidiary or affiliate\"; nobody publishes that list.");
    return use("us-889", "NDAA section 889", null, list, HUAWEI, CAMERAS, rule("889-003"));
  }

  static RulebookUse military() {
    var list = list("dod-1260h", false, 3, 188, "2026-08-01", "2026-10-30", "Rows change names.");
    return use("dod-1260h", "Section 1260H", "fe".repeat(32), list, MILITARY, rule("1260H-002"));
  }

  static RulebookUse use(
      String id, String title, @Nullable String replaced, EntityList list, Rule... rules) {
    var rulebook =
        new Rulebook(
            id,
            id,
            title,
            "Congress",
            "2026.11.22",
            "1a2b3c4d".repeat(8),
            List.of(),
            List.of(list),
            List.of(rules));
    return new RulebookUse(rulebook, replaced);
  }

  static EntityList list(
      String id,
      boolean complete,
      int rows,
      @Nullable Integer officialRows,
      String knownTo,
      String checkBy,
      String... caveats) {
    return new EntityList(
        id,
        "List " + id,
        "2026.11.22",
        complete,
        officialRows,
        LocalDate.parse(knownTo),
        LocalDate.parse(checkBy),
        true,
        "https://example.org/" + id,
        List.of(caveats),
        Collections.nCopies(rows, row(id)));
  }

  static Rule rule(
      String id,
      String title,
      String effective,
      String remedy,
      Map<String, String> reasons,
      List<String> caveats,
      String list) {
    return rule(id, title, effective, remedy, reasons, caveats, list, List.of(List.of("maker")));
  }

  private static Rule rule(
      String id,
      String title,
      String effective,
      String remedy,
      Map<String, String> reasons,
      List<String> caveats,
      String list,
      List<List<String>> decides) {
    return new Rule(
        id,
        id.startsWith("889") ? "us-889" : "dod-1260h",
        title,
        LocalDate.parse(effective),
        null,
        GoverningDate.AS_OF,
        Mark.A,
        "2026.11.22",
        List.of("us.fed.prime"),
        List.of(
            new Citation("FAR 52.204-25(b)(1)", "https://example.org/far/52.204-25"),
            new Citation("Pub. L. 115-232 section 889(a)(1)(A)", null)),
        new AppliesIf(List.of(), List.of(), Position.ANY),
        decides,
        title + " may not be provided to a federal agency.",
        reasons,
        remedy,
        caveats,
        List.of(list));
  }

  private static ListEntry row(String list) {
    return new ListEntry(
        list,
        "huawei",
        "Huawei Technologies Company",
        "huawei",
        "",
        false,
        LocalDate.parse("2018-08-13"),
        null,
        "section 889(f)(3)(A)",
        null,
        Mark.A,
        "");
  }
}
