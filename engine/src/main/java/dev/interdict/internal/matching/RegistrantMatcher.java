// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.matching;

import dev.interdict.internal.names.NameNormalizer;
import dev.interdict.internal.names.NameTokens;
import dev.interdict.model.Confidence;
import dev.interdict.model.MatchBasis;
import dev.interdict.rulebook.ReferenceData;
import dev.interdict.rulebook.ReferenceData.NotSame;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Says whose a name in somebody else's register is. A name is a company's if it is one of its
 * names; one that is only like it is told, with the reason, and belongs to nobody.
 */
public final class RegistrantMatcher {
  /** Names of companies have no more tokens than that. */
  private static final int LONGEST = 8;

  private final EntityIndex index;
  private final Set<String> openings = new HashSet<>();
  private final List<Other> others = new ArrayList<>();

  /** A name that is known not to be a company's, with a blank before and behind its tokens. */
  private record Other(NotSame row, String tokens) {}

  /**
   * What came of a name.
   *
   * @param entities whose name it is, or whom it is only like; empty if nobody's
   * @param refusal why nobody's, in words; empty if it is the name of all those
   */
  public record Match(List<String> entities, String refusal) {
    public Match {
      entities = List.copyOf(entities);
    }

    /** Whether it is the name of one company. */
    public boolean taken() {
      return refusal.isEmpty() && entities.size() == 1;
    }
  }

  public RegistrantMatcher(ReferenceData data) {
    index = new EntityIndex(data);
    data.entities().forEach(entity -> add(entity.name()));
    data.names().forEach(name -> add(name.name()));
    for (NotSame row : data.notSame()) {
      others.add(new Other(row, spaced(NameTokens.of(row.name()))));
    }
  }

  /** Whose the name is. */
  public Match match(String name) {
    List<NamedEntity> found = index.named(name);
    List<NamedEntity> exact = found.stream().filter(RegistrantMatcher::exact).toList();
    List<NamedEntity> sure =
        exact.stream()
            .filter(n -> n.most() == Confidence.HIGH || n.basis() == MatchBasis.BRAND)
            .toList();
    if (!sure.isEmpty()) {
      return new Match(entities(sure), "");
    }
    if (!exact.isEmpty()) {
      NamedEntity first = exact.get(0);
      return new Match(
          entities(exact),
          "the name \""
              + first.name()
              + "\" is unsure (marked C in the data), or of another legal form");
    }
    List<String> tokens = NameTokens.of(name);
    for (Other other : others) {
      if (spaced(tokens).contains(other.tokens())) {
        return new Match(
            List.of(other.row().entity()),
            "known not to be the same: \"" + other.row().name() + "\", " + other.row().reason());
      }
    }
    Match held = held(tokens);
    if (held.entities().isEmpty() && !found.isEmpty()) {
      return new Match(entities(found), "only like \"" + found.get(0).name() + "\"");
    }
    return held;
  }

  /** The first company, and its longest name, that stands in a longer one as whole tokens. */
  private Match held(List<String> tokens) {
    for (int start = 0; start < tokens.size(); start++) {
      if (!openings.contains(tokens.get(start))) {
        continue;
      }
      int most = Math.min(tokens.size() - start, LONGEST);
      for (int length = most; length > 0; length--) {
        List<NamedEntity> named =
            index.exactly(String.join(" ", tokens.subList(start, start + length)));
        if (!named.isEmpty()) {
          return new Match(
              entities(named),
              "more than the name \"" + named.get(0).name() + "\"" + (start > 0 ? " in it" : ""));
        }
      }
    }
    return new Match(List.of(), "");
  }

  /** A place of its own more or less leaves a name the company's. */
  private static boolean exact(NamedEntity named) {
    return named.basis() != MatchBasis.FUZZY
        && (named.how().isEmpty() || named.most() == Confidence.HIGH);
  }

  private void add(String name) {
    List<String> tokens = NameTokens.of(NameNormalizer.normalize(name).bare());
    if (!tokens.isEmpty()) {
      openings.add(tokens.get(0));
    }
  }

  private static String spaced(List<String> tokens) {
    return ' ' + String.join(" ", tokens) + ' ';
  }

  private static List<String> entities(List<NamedEntity> named) {
    return named.stream().map(NamedEntity::entity).distinct().toList();
  }
}
