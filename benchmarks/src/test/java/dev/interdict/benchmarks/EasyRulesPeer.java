// SPDX-License-Identifier: Apache-2.0
package dev.interdict.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** Easy Rules: a rule is an object with a condition in Java, asked for one part at a time. */
final class EasyRulesPeer implements Peer {
  private static final Pattern DESCRIPTION = Pattern.compile("Synthetic .* number [0-9]*77");
  private static final Set<String> FUNCTIONS = Set.of("mcu", "dram");
  private static final Set<String> VERSIONS = Set.of("rev 0", "rev 1");

  private final DefaultRulesEngine engine = new DefaultRulesEngine();
  private final Rules rules = new Rules();

  EasyRulesPeer(Bans bans) {
    rule(1, part -> bans.named(part.maker));
    rule(2, part -> bans.alias(part.maker));
    rule(3, part -> FloorPeer.PREFIXES.stream().anyMatch(part.name::startsWith));
    rule(
        4,
        part ->
            "CN".equals(part.origin)
                && "cellular_module".equals(part.function)
                && part.version.equals("rev 8"));
    rule(5, part -> "dram".equals(part.function) && part.quantity == 20 && part.supplier == null);
    rule(
        6,
        part ->
            "cellular_module".equals(part.function)
                && part.parent != null
                && "Kyocera AVX".equals(part.parent.maker));
    rule(7, part -> DESCRIPTION.matcher(part.description).matches());
    rule(
        8,
        part ->
            part.quantity > 19
                && part.function != null
                && FUNCTIONS.contains(part.function)
                && VERSIONS.contains(part.version));
    rule(9, part -> (bans.named(part.maker) || bans.alias(part.maker)) && "CN".equals(part.origin));
    rule(
        10,
        part ->
            part.parts.stream()
                .anyMatch(one -> one.quantity == 20 && "Bourns, Inc.".equals(one.maker)));
  }

  private void rule(int number, Predicate<Part> condition) {
    String name = "TEN-%03d".formatted(number);
    rules.register(
        new RuleBuilder()
            .name(name)
            .priority(number)
            .when(facts -> condition.test(facts.get("part")))
            .then(
                facts -> {
                  List<Hit> hits = facts.get("hits");
                  Part part = facts.get("part");
                  hits.add(new Hit(name, part.ref));
                })
            .build());
  }

  @Override
  public List<Hit> judge(byte[] bom) throws IOException {
    var hits = new ArrayList<Hit>();
    for (Part part : PartReader.read(bom)) {
      var facts = new Facts();
      facts.put("part", part);
      facts.put("hits", hits);
      engine.fire(rules, facts);
    }
    return hits;
  }
}
