// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.matching;

import dev.interdict.internal.names.NameNormalizer;
import dev.interdict.internal.names.NameTokens;
import dev.interdict.internal.names.NormalName;
import dev.interdict.model.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A field that holds more than one name: {@code Quectel (移远通信)}, {@code Huawei 华为}, {@code A / B}.
 * Two names of one company are its name; where they are of two, each may be the maker.
 */
final class StatedParts {
  private static final Pattern BETWEEN = Pattern.compile("[/|;()\\[\\]（）／；，、\\n]|,\\s|\\s[-–—]\\s");
  private static final int MOST_PARTS = 64;

  private final Function<NormalName, List<NamedEntity>> known;

  StatedParts(Function<NormalName, List<NamedEntity>> known) {
    this.known = known;
  }

  /** The companies that a part of the name is exactly of; empty if the name is one name only. */
  List<NamedEntity> named(String name) {
    List<NormalName> parts = parts(name);
    if (parts.size() < 2) {
      return List.of();
    }
    var found = new ArrayList<NamedEntity>();
    boolean one = true;
    for (NormalName part : parts) {
      List<NamedEntity> here = known.apply(part);
      one &= !here.isEmpty();
      for (NamedEntity named : here) {
        if (found.stream().noneMatch(other -> other.entity().equals(named.entity()))) {
          found.add(named);
        }
      }
    }
    boolean sure = one && found.size() == 1;
    return found.stream()
        .map(named -> sure ? named : named.atMost(Confidence.MEDIUM).by("one of several names"))
        .toList();
  }

  private static List<NormalName> parts(String name) {
    var parts = new ArrayList<NormalName>();
    for (String part : BETWEEN.split(name, MOST_PARTS)) {
      NormalName normal = NameNormalizer.normalize(part);
      if (!normal.words().isEmpty() && !normal.onlyForm()) {
        parts.add(normal);
      }
    }
    return parts.size() > 1 ? parts : scripts(name);
  }

  /** A name in Han beside one in another script. */
  private static List<NormalName> scripts(String name) {
    var han = new ArrayList<String>();
    var other = new ArrayList<String>();
    for (String token : NameTokens.of(NameNormalizer.bounded(name))) {
      (NormalName.han(token) ? han : other).add(token);
    }
    return han.isEmpty() || other.isEmpty()
        ? List.of()
        : List.of(
            NameNormalizer.normalize(String.join(" ", han)),
            NameNormalizer.normalize(String.join(" ", other)));
  }
}
