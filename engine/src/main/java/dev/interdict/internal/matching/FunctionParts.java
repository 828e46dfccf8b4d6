// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.matching;

import dev.interdict.internal.names.NameTokens;
import dev.interdict.model.Component;
import dev.interdict.model.Confidence;
import dev.interdict.model.Identifier;
import dev.interdict.model.IdentifierKind;
import dev.interdict.model.PartyRole;
import dev.interdict.rulebook.Mark;
import dev.interdict.rulebook.ReferenceData.FunctionPart;
import dev.interdict.rulebook.ReferenceData.FunctionWord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Families of part numbers whose function is known. A number says nothing without its maker's name:
 * the stated one, the supplier's where none is stated, or the one before the number in the name.
 */
final class FunctionParts {
  private static final int LONGEST = 64;
  private static final Set<IdentifierKind> NUMBERS =
      Set.of(IdentifierKind.PART_NUMBER, IdentifierKind.MODEL_NUMBER, IdentifierKind.NAME);

  /** By the first token of the maker's name. */
  private final Map<String, List<Family>> families = new HashMap<>();

  private final FunctionTails tails;

  /** Makers in Han characters, where no blank ends a name. */
  private final List<Family> han = new ArrayList<>();

  /** Numbers of one maker. */
  record Family(List<String> maker, FunctionPart row, PartPattern pattern) {
    boolean fits(List<String> name) {
      return name.size() >= maker.size() && name.subList(0, maker.size()).equals(maker);
    }
  }

  /** What a number says. */
  record Found(String function, String field, String value, Confidence confidence) {}

  /**
   * Takes the tables.
   *
   * @param words that name functions: a number with another thing's word behind it is none
   */
  FunctionParts(Collection<FunctionPart> rows, Collection<FunctionWord> words) {
    tails = new FunctionTails(words);
    for (FunctionPart row : rows) {
      var pattern = new PartPattern(row.pattern());
      for (String name : row.makers()) {
        List<String> maker = NameTokens.of(name);
        if (maker.isEmpty()) {
          continue;
        }
        var family = new Family(maker, row, pattern);
        families.computeIfAbsent(maker.get(0), key -> new ArrayList<>()).add(family);
        if (maker.get(0).charAt(0) >= 0x3400) {
          han.add(family);
        }
      }
    }
  }

  /**
   * A maker's name.
   *
   * @param tokens of the name
   */
  record Maker(Set<String> tokens, List<Family> families) {}

  /** What is known of who bears a name. */
  Maker maker(String name) {
    List<String> tokens = NameTokens.of(name);
    return new Maker(new HashSet<>(tokens), of(tokens));
  }

  /**
   * What a component's numbers say of it; null if nothing.
   *
   * @param maker the stated one, else the supplier; null if neither is stated
   */
  @Nullable Found find(Component component, @Nullable Maker maker) {
    if (maker != null) {
      boolean stated = component.party(PartyRole.MANUFACTURER).isPresent();
      return maker.families().isEmpty()
          ? null
          : find(component, maker.families(), stated ? Confidence.HIGH : Confidence.MEDIUM);
    }
    if (component.name().indexOf(' ') <= 0) {
      return null;
    }
    List<Family> own = of(NameTokens.of(component.name()));
    return own.isEmpty() ? null : find(component, own, Confidence.MEDIUM);
  }

  private @Nullable Found find(Component component, List<Family> own, Confidence confidence) {
    for (Identifier identifier : component.identifiers()) {
      if (NUMBERS.contains(identifier.kind()) && !identifier.ofPedigree()) {
        Found found = find(identifier.field(), identifier.value(), own, confidence);
        if (found != null) {
          return found;
        }
      }
    }
    return find("name", component.name(), own, confidence);
  }

  private @Nullable Found find(
      String field, String value, List<Family> own, Confidence confidence) {
    for (Family family : own) {
      String number = number(value, family);
      if (number.length() <= LONGEST
          && family.pattern().matches(number)
          && tails.belong(number, family)) {
        boolean sure = family.row().mark() != Mark.C && confidence == Confidence.HIGH;
        return new Found(
            family.row().function(), field, value, sure ? Confidence.HIGH : Confidence.MEDIUM);
      }
    }
    return null;
  }

  /** A number without the maker's name before it. */
  private static String number(String value, Family family) {
    String text = value.strip();
    String first = family.maker().get(0);
    int skipped = first.length();
    return text.length() > skipped + 1
            && text.charAt(skipped) == ' '
            && text.regionMatches(true, 0, first, 0, skipped)
        ? text.substring(skipped + 1).strip()
        : text;
  }

  private List<Family> of(List<String> name) {
    if (name.isEmpty()) {
      return List.of();
    }
    var own = new ArrayList<Family>(2);
    for (Family family : families.getOrDefault(name.get(0), List.of())) {
      if (family.fits(name)) {
        own.add(family);
      }
    }
    if (own.isEmpty() && name.get(0).charAt(0) >= 0x3400) {
      for (Family family : han) {
        if (name.get(0).startsWith(family.maker().get(0))) {
          own.add(family);
        }
      }
    }
    return own;
  }
}
