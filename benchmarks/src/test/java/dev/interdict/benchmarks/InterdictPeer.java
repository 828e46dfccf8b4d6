// SPDX-License-Identifier: Apache-2.0
package dev.interdict.benchmarks;

import dev.interdict.BomSource;
import dev.interdict.ComplianceEngine;
import dev.interdict.EvaluationResult;
import dev.interdict.PreparedCheck;
import dev.interdict.finding.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Interdict, with a rulebook of the ten rules or with those it ships. */
final class InterdictPeer implements Peer {
  private static final String CANARY =
      """
      {"bomFormat": "CycloneDX", "specVersion": "1.6",
       "metadata": {"component": {"type": "device", "bom-ref": "end", "name": "unit"}},
       "components": [{"type": "device", "bom-ref": "part", "name": "part",
         "manufacturer": {"name": "ZTE Corporation"}}]}
      """;

  private final PreparedCheck check;

  private InterdictPeer(PreparedCheck check) {
    this.check = check;
  }

  static InterdictPeer shipped() {
    return new InterdictPeer(Checks.shipped());
  }

  static InterdictPeer tenRules(Bans bans) throws IOException {
    Path folder = TemporaryFolder.make("ten-rules");
    rulebook(bans).write(folder, CANARY, "PROHIBITED TEN-001 unit > part\n");
    PreparedCheck check = Checks.prepare(ComplianceEngine.shipped(), folder);
    TemporaryFolder.delete(folder);
    return new InterdictPeer(check);
  }

  @Override
  public List<Hit> judge(byte[] bom) {
    EvaluationResult result =
        check.evaluate(List.of(BomSource.bytes("bom.cdx.json", bom)), List.of());
    var hits = new ArrayList<Hit>();
    for (Finding finding : Checks.sound(result).findings()) {
      hits.add(
          new Hit(finding.rule(), Objects.requireNonNullElse(finding.component().bomRef(), "")));
    }
    return hits;
  }

  private static RulebookDraft rulebook(Bans bans) {
    var draft = new RulebookDraft("ten-rules", "TEN");
    bans(bans, draft);
    draft.rule(
        """
            $c : Component()
            $m : ListMatch(component == $c, subject == "maker", list == "bans", basis == "NAME")
        """,
        "PROHIBITED, $c, $m",
        "");
    draft.rule(
        """
            $c : Component()
            $m : ListMatch(component == $c, subject == "maker", list == "bans",
                           basis in ("ALIAS", "NATIVE_NAME"))
        """,
        "PROHIBITED, $c, $m",
        "");
    draft.rule(
        "    $c : Component("
            + String.join(
                " || ",
                FloorPeer.PREFIXES.stream()
                    .map(prefix -> "partNumber str[startsWith] \"" + prefix + "\"")
                    .toList())
            + ")",
        "REVIEW, $c",
        "");
    draft.rule(
        """
            $c : Component(function == "cellular_module", version == "rev 8")
            Origin(component == $c, stage == "manufactured", country == "CN")
            Program(asOf >= "2026-01-01")
        """,
        "PROHIBITED, $c",
        "");
    draft.rule(
        "    $c : Component(function == \"dram\", quantity == 20, supplier == null)",
        "DISCLOSE, $c",
        "");
    draft.rule(
        "    $c : Component(function == \"cellular_module\", parent.maker == \"Kyocera AVX\")",
        "REVIEW, $c",
        "");
    draft.rule(
        "    $c : Component(description matches \"Synthetic .* number [0-9]*77\")",
        "REVIEW, $c",
        "");
    draft.rule(
        """
            $c : Component(quantity > 19, function in ("mcu", "dram"), version in ("rev 0", "rev 1"))
        """,
        "NOTICE, $c",
        "");
    draft.rule(
        """
            $c : Component()
            $m : ListMatch(component == $c, subject == "maker", list == "bans")
            Origin(component == $c, stage == "manufactured", country == "CN")
        """,
        "PROHIBITED, $c, $m",
        "");
    draft.rule(
        """
            $c : Component(assembly == true, endItem == false)
            exists Component(parent == $c, quantity == 20, maker == "Bourns, Inc.")
        """,
        "REVIEW, $c",
        "");
    return draft;
  }

  private static void bans(Bans bans, RulebookDraft draft) {
    var entities = new StringBuilder("id,name,seat,mark,note\n");
    var names = new StringBuilder("entity,name,kind,mark,note\n");
    var rows = new StringBuilder();
    for (int i = 0; i < Bans.COMPANIES; i++) {
      String name = bans.names.get(i);
      String entity = i < Bans.SHIPPED.size() ? Bans.SHIPPED.get(i) : "made-" + i;
      rows.append(RulebookDraft.row(entity, name, entity, ""));
      if (i >= Bans.SHIPPED.size()) {
        entities.append(entity).append(",\"").append(name).append("\",CN,A,\n");
        for (String alias : Bans.aliases(i)) {
          names.append(entity).append(',').append(alias).append(",alias,A,\n");
        }
      }
    }
    draft.file("entities/entities.csv", entities.toString());
    draft.file("entities/names.csv", names.toString());
    draft.list("bans", rows.toString());
  }
}
