// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.lint;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.rulebook.RulebookPlaces;
import dev.interdict.rulebook.ReferenceData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Companies in {@code entities/} that nothing refers to. */
public final class EntityLint {
  private EntityLint() {}

  /**
   * The warnings about a folder's own companies.
   *
   * @param listed the companies that lists refer to
   */
  public static List<Diagnostic> lint(RulebookPlaces places, Collection<String> listed) {
    Set<String> used = new HashSet<>(listed);
    ReferenceData reference = places.reference();
    reference.names().forEach(name -> used.add(name.entity()));
    reference.ownerships().forEach(share -> used.addAll(List.of(share.owner(), share.owned())));
    reference.identifiers().forEach(identifier -> used.add(identifier.entity()));
    reference.notSame().forEach(other -> used.add(other.entity()));
    var found = new ArrayList<Diagnostic>();
    places
        .entities()
        .forEach(
            (id, place) -> {
              if (!used.contains(id)) {
                found.add(
                    places.show(
                        Diagnostic.warning(
                            "lint-unused-entity",
                            "no list, name, ownership or identifier refers to the company '"
                                + id
                                + "'; a list has to name it for a rule to find it, else drop the"
                                + " row",
                            place)));
              }
            });
    return found;
  }
}
