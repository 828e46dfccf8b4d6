// SPDX-License-Identifier: Apache-2.0
package dev.interdict.benchmarks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 5,000 banned companies with 15,000 other names. The four that a {@link SyntheticBom} plants are
 * among them: three by their names, one by its Chinese name.
 */
public final class Bans {
  static final int COMPANIES = 5_000;
  static final List<String> SHIPPED = List.of("huawei", "zte", "quectel", "hikvision");
  private static final String[] SYLLABLES =
      "ka ve no bu ri to la mi su po de gi fa zo ne hu ta wi je lo".split(" ", -1);

  final List<String> names = new ArrayList<>();
  final List<String> aliases = new ArrayList<>();
  private final Set<String> lowerNames = new HashSet<>();
  private final Set<String> lowerAliases = new HashSet<>();

  Bans() {
    names.addAll(
        List.of(
            "Huawei Technologies Co., Ltd.",
            "ZTE Corporation",
            "Quectel Wireless Solutions Co., Ltd.",
            "Hangzhou Hikvision Digital Technology Co., Ltd."));
    aliases.add("杭州海康威视数字技术股份有限公司");
    for (int i = names.size(); i < COMPANIES; i++) {
      names.add(word(i) + " Zanutek Co., Ltd.");
      aliases.addAll(aliases(i));
    }
    names.forEach(name -> lowerNames.add(name.toLowerCase(Locale.ROOT)));
    aliases.forEach(name -> lowerAliases.add(name.toLowerCase(Locale.ROOT)));
  }

  static List<String> aliases(int company) {
    String word = word(company);
    return List.of(word + " Zanutek Devices", word + " ZT Systems", "Zanutek " + word);
  }

  /** Whether a company bears this name itself. */
  public boolean named(@Nullable String maker) {
    return maker != null && lowerNames.contains(maker.toLowerCase(Locale.ROOT));
  }

  /** Whether it is another name of a company. */
  public boolean alias(@Nullable String maker) {
    return maker != null && lowerAliases.contains(maker.toLowerCase(Locale.ROOT));
  }

  private static String word(int number) {
    int base = SYLLABLES.length;
    String word =
        SYLLABLES[number / base / base % base]
            + SYLLABLES[number / base % base]
            + SYLLABLES[number % base];
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
