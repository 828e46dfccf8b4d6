// SPDX-License-Identifier: Apache-2.0
package dev.interdict.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.utils.KieHelper;

/** Stock Drools: rules compiled to its executable model, the bans behind a global. */
public final class DroolsPeer implements Peer {
  private static final String RULES =
      """
      package ten
      import dev.interdict.benchmarks.Part
      global dev.interdict.benchmarks.Bans bans
      global dev.interdict.benchmarks.DroolsPeer.Hits hits

      rule "TEN-001" when $p : Part(bans.named(maker)) then hits.add("TEN-001", $p); end
      rule "TEN-002" when $p : Part(bans.alias(maker)) then hits.add("TEN-002", $p); end
      rule "TEN-003" when $p : Part(%s) then hits.add("TEN-003", $p); end
      rule "TEN-004" when
        $p : Part(origin == "CN", function == "cellular_module", version == "rev 8")
      then hits.add("TEN-004", $p); end
      rule "TEN-005" when
        $p : Part(function == "dram", quantity == 20, supplier == null)
      then hits.add("TEN-005", $p); end
      rule "TEN-006" when
        $p : Part(function == "cellular_module", parent != null, parent.maker == "Kyocera AVX")
      then hits.add("TEN-006", $p); end
      rule "TEN-007" when
        $p : Part(description matches "Synthetic .* number [0-9]*77")
      then hits.add("TEN-007", $p); end
      rule "TEN-008" when
        $p : Part(quantity > 19, function in ("mcu", "dram"), version in ("rev 0", "rev 1"))
      then hits.add("TEN-008", $p); end
      rule "TEN-009" when
        $p : Part(origin == "CN", bans.named(maker) || bans.alias(maker))
      then hits.add("TEN-009", $p); end
      rule "TEN-010" when
        $p : Part(assembly == true)
        exists Part(parent == $p, quantity == 20, maker == "Bourns, Inc.")
      then hits.add("TEN-010", $p); end
      """
          .formatted(
              String.join(
                  " || ",
                  FloorPeer.PREFIXES.stream()
                      .map(prefix -> "name str[startsWith] \"" + prefix + "\"")
                      .toList()));

  private final Bans bans;
  private final KieBase base;

  /** What the rules report to. */
  public static final class Hits {
    private final List<Hit> found = new ArrayList<>();

    public void add(String rule, Part part) {
      found.add(new Hit(rule, part.ref));
    }
  }

  DroolsPeer(Bans bans) {
    this.bans = bans;
    base = new KieHelper().addContent(RULES, ResourceType.DRL).build(ExecutableModelProject.class);
  }

  @Override
  public List<Hit> judge(byte[] bom) throws IOException {
    var hits = new Hits();
    KieSession session = base.newKieSession();
    try {
      session.setGlobal("bans", bans);
      session.setGlobal("hits", hits);
      PartReader.read(bom).forEach(session::insert);
      session.fireAllRules();
    } finally {
      session.dispose();
    }
    return hits.found;
  }
}
