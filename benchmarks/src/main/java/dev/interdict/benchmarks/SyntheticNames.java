// SPDX-License-Identifier: Apache-2.0
package dev.interdict.benchmarks;

import dev.interdict.rulebook.Mark;
import dev.interdict.rulebook.ReferenceData;
import dev.interdict.rulebook.ReferenceData.Entity;
import dev.interdict.rulebook.ReferenceData.EntityName;
import dev.interdict.rulebook.ReferenceData.NameKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Companies that don't exist, with names as real ones have: a place, one or two words of their own,
 * words of a trade, a legal form; and what people write for them. Always the same for a size.
 */
final class SyntheticNames {
  private static final String[] STARTS = {
    "ba", "cor", "da", "el", "fu", "gan", "hai", "in", "jo", "ka", "lu", "mar", "nor", "o", "pra",
    "qi", "ro", "shen", "tai", "u", "ver", "wei", "xin", "yong", "zhe"
  };
  private static final String[] MIDDLES = {
    "lo", "ran", "vi", "te", "su", "mi", "ne", "da", "co", "hu", "pa", "ri", "go", "li", "xu", "sha"
  };
  private static final String[] ENDS = {
    "tek", "com", "ron", "na", "tel", "dyne", "wei", "long", "star", "max", "sys", "ia", "ova", "on"
  };
  private static final String[] TRADES = {
    "Technology", "Electronics", "Communication", "Semiconductor", "Digital", "Network", "Optical",
    "Precision", "Wireless", "Microelectronics", "Power", "Industrial", "Sensors", "Materials"
  };
  private static final String[] PLACES = {
    "Shenzhen", "Shanghai", "Beijing", "Hangzhou", "Suzhou", "Dongguan", "Taiwan", "Osaka", "Munich"
  };
  private static final String[] FORMS = {"Co., Ltd.", "Inc.", "GmbH", "Corp.", "Limited", "S.A."};

  private final Random random = new Random(20261129);
  private final List<String> names = new ArrayList<>();
  private final List<Entity> entities = new ArrayList<>();
  private final List<EntityName> others = new ArrayList<>();

  /** Four names for each company. */
  SyntheticNames(int companies) {
    for (int i = 0; i < companies; i++) {
      String id = "c" + i;
      String own = own();
      String trade = pick(TRADES);
      String second = pick(TRADES);
      String place = pick(PLACES);
      String whole = place + " " + own + " " + trade + " " + second + " " + pick(FORMS);
      entities.add(new Entity(id, whole, null, Mark.A));
      names.add(whole);
      other(id, own + " " + trade);
      other(id, own + " " + own() + " " + pick(FORMS));
      other(id, own() + " " + second);
    }
  }

  ReferenceData data() {
    return new ReferenceData(
        List.of(), List.of(), List.of(), List.of(), entities, others, List.of(), List.of(),
        List.of(), List.of(), List.of(), List.of());
  }

  /** Known names as others spell them: capitals, another legal form, more blanks. */
  String[] known(int count) {
    String[] written = new String[count];
    for (int i = 0; i < count; i++) {
      String name = names.get(random.nextInt(names.size()));
      written[i] =
          switch (i % 3) {
            case 0 -> name.toUpperCase(Locale.ROOT);
            case 1 -> name + " Ltd";
            default -> name.replace(" ", "  ");
          };
    }
    return written;
  }

  /** Half of them known names with a slip, half of them names that nobody has. */
  String[] unknown(int count) {
    String[] written = new String[count];
    for (int i = 0; i < count; i++) {
      written[i] =
          i % 2 == 0
              ? slip(names.get(random.nextInt(names.size())))
              : own() + " " + pick(TRADES) + " " + pick(FORMS);
    }
    return written;
  }

  private void other(String id, String name) {
    others.add(new EntityName(id, name, NameKind.ALIAS, Mark.A));
    names.add(name);
  }

  private String own() {
    var word = new StringBuilder(pick(STARTS));
    for (int i = random.nextInt(3); i >= 0; i--) {
      word.append(pick(MIDDLES));
    }
    word.append(pick(ENDS));
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private String slip(String name) {
    int at = 1 + random.nextInt(name.length() - 2);
    return name.substring(0, at) + name.substring(at + 1);
  }

  private String pick(String[] from) {
    return from[random.nextInt(from.length)];
  }
}
