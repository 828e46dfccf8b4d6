// SPDX-License-Identifier: Apache-2.0
package dev.interdict.fix;

import dev.interdict.finding.Finding;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Inserts what {@link Finding#missing()} names into a CycloneDX document, JSON or XML, with an
 * empty value: a place to type, which Interdict takes as not stated until somebody has.
 */
public final class MissingField {
  private static final String MAKER = "manufacturer.name";

  /** What the model calls a component without a name. */
  private static final String UNNAMED = "(unnamed)";

  /** Names whose characters need no escape in JSON, and none but {@code <} and {@code >} in XML. */
  private static final Pattern PROPERTY = Pattern.compile("(cdx|interdict):[A-Za-z0-9:._<>-]+");

  private MissingField() {}

  /**
   * Whether a missing field can be inserted into a component. What the program owes can't, and
   * neither can a composition, which would claim that the BOM is complete.
   */
  public static boolean insertable(String field) {
    return field.equals(MAKER) || PROPERTY.matcher(field).matches();
  }

  /**
   * Whether the component at a pointer is the one that was judged, by its name. Who keeps pointers
   * while somebody edits asks before he inserts.
   *
   * @param componentName as {@code component().name()} of a finding has it
   */
  public static boolean isAt(String document, String componentPointer, String componentName) {
    return ComponentEdit.at(document, componentPointer)
        .map(component -> component.name().filter(name -> !name.isBlank()).orElse(UNNAMED))
        .filter(componentName::equals)
        .isPresent();
  }

  /**
   * The edit that inserts a field; an edit that only selects, if the field is there but blank.
   *
   * @param componentPointer of the component, as {@code component().pointer()} of a finding renders
   * @return empty if there is no component at the pointer, the document is neither JSON nor
   *     well-formed XML without a DOCTYPE, the field is there already, or something else stands in
   *     its place
   */
  public static Optional<TextEdit> insert(String document, String componentPointer, String field) {
    if (!insertable(field)) {
      return Optional.empty();
    }
    return ComponentEdit.at(document, componentPointer)
        .flatMap(edit -> field.equals(MAKER) ? edit.manufacturer() : edit.property(field));
  }
}
