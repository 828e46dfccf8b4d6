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
 * A field that holds more than one name: {@code Quectel (移远通信)}, {@code Huawei 华为}, {@code A / B},
 * {@code A or B}, {@code CXMT ChangXin}; or more than a name: {@code Made by Huawei}. Two names of
 * one company are its name; where they are of two, each may be the maker.
 */
final class StatedParts {
  private static final Pattern BETWEEN =
      Pattern.compile(
          "[/|;:()\\[\\]（）／；：，、\\n]|或者?|又は|,\\s|\\s[-–—]\\s" + "|\\s(?:or|and/or|oder|ou|o)\\s",
          Pattern.CASE_INSENSITIVE);

  /** What stands within names too, so that what it follows is a name of its own only if known. */
  private static final Pattern AND =
      Pattern.compile("\\s*[&+＆＋]\\s*|\\s(?:and|und|et|y|和)\\s", Pattern.CASE_INSENSITIVE);

  private static final Pattern BEFORE =
      Pattern.compile(
          "^\\s*(?:(?:(?:made|manufactured|produced|mfd|mfg|built|fabricated|assembled)\\.?\\s+)?by"
              + "|or|and|oder|und|ou|et)\\s+",
          Pattern.CASE_INSENSITIVE);

  private static final int MOST_PARTS = 64;
  private static final int MOST_WORDS = 6;

  private final Function<NormalName, List<NamedEntity>> known;

  StatedParts(Function<NormalName, List<NamedEntity>> known) {
    this.known = known;
  }

  /** The companies that a part of the name is exactly of; empty if the name is one name only. */
  List<NamedEntity> named(String name) {
    List<NormalName> parts = parts(name);
    if (parts.isEmpty()) {
      return added(name);
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
    return found.stream().map(named -> sure ? named : oneOfSeveral(named)).toList();
  }

  /** The names in a field; none if it holds one name and nothing else. */
  private List<NormalName> parts(String name) {
    var parts = new ArrayList<NormalName>();
    boolean more = false;
    for (String part : BETWEEN.split(name, MOST_PARTS)) {
      String bare = BEFORE.matcher(part).replaceFirst("");
      more |= bare.length() < part.length();
      NormalName normal = NameNormalizer.normalize(bare);
      if (!normal.words().isEmpty() && !normal.onlyForm()) {
        parts.add(normal);
      }
    }
    if (parts.size() > 1 || more) {
      return parts;
    }
    List<NormalName> scripts = scripts(name);
    return scripts.isEmpty() && parts.size() == 1 ? pair(parts.get(0).words()) : scripts;
  }

  /**
   * The names behind the first {@code and}; the one before it is found as what opens a longer name.
   */
  private List<NamedEntity> added(String name) {
    var found = new ArrayList<NamedEntity>();
    String[] parts = AND.split(name, MOST_PARTS);
    for (int i = 1; i < parts.length; i++) {
      NormalName part = NameNormalizer.normalize(BEFORE.matcher(parts[i]).replaceFirst(""));
      if (!part.words().isEmpty()) {
        found.addAll(known.apply(part));
      }
    }
    return found.stream().map(StatedParts::oneOfSeveral).toList();
  }

  private static NamedEntity oneOfSeveral(NamedEntity named) {
    return named.atMost(Confidence.MEDIUM).by("one of several names");
  }

  /** Two names side by side, both of which are known; a foreign word makes another name of one. */
  private List<NormalName> pair(List<String> words) {
    for (int cut = 1; cut < words.size() && words.size() <= MOST_WORDS; cut++) {
      NormalName left = NormalName.ofTokens(words.subList(0, cut));
      NormalName right = NormalName.ofTokens(words.subList(cut, words.size()));
      if (!known.apply(left).isEmpty() && !known.apply(right).isEmpty()) {
        return List.of(left, right);
      }
    }
    return List.of();
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
