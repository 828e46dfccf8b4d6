// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.model.Property;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the FCC ID among the certification properties, whose registered name has placeholders: some
 * tools fill them in ({@code …:US:FCC:id}), others write them as they stand.
 */
final class FccIds {
  private static final String LITERAL = "<ISO-3166-1>:<AUTHORITY>";
  private static final Set<String> US = Set.of("us", "usa", "840");
  private static final Pattern LABEL =
      Pattern.compile("\\s*FCC\\s*(-?\\s*ID)?\\s*[:#=]?\\s*", Pattern.CASE_INSENSITIVE);

  /** Grantee code (three characters, or five from a digit on) and the rest. */
  private static final Pattern ID =
      Pattern.compile("([A-Z][A-Z0-9]{2}|[0-9][A-Z0-9]{4})-?[A-Z0-9-]{1,14}");

  private FccIds() {}

  /**
   * The id and its own place, without a label such as {@code FCC ID:}; null if there is none.
   *
   * @param authority whether another property says that the certifications are the FCC's
   */
  static @Nullable Text find(Property property, BooleanSupplier authority) {
    String rest = property.name().substring(PropertyNames.CERTIFICATION.length());
    Text value = new Text(property.value(), property.location());
    Matcher label = LABEL.matcher(property.value());
    boolean labelled = label.lookingAt();
    Text id = value.part(labelled ? label.end() : 0, value.value().length());
    if (Placeholders.contains(id.value())) {
      return null;
    }
    if (isFcc(rest)) {
      return id;
    }
    return rest.equals(LITERAL + ":id")
            && (labelled || authority.getAsBoolean())
            && ID.matcher(id.value().strip().toUpperCase(Locale.ROOT)).matches()
        ? id
        : null;
  }

  private static boolean isFcc(String name) {
    String[] parts = name.toLowerCase(Locale.ROOT).split(":", -1);
    return parts.length == 3
        && US.contains(parts[0])
        && parts[1].equals("fcc")
        && parts[2].equals("id");
  }

  /** Whether one of a component's properties says that its certifications are the FCC's. */
  static boolean authorityIsFcc(List<Property> siblings) {
    return siblings.stream()
        .anyMatch(
            property ->
                property.name().equals(PropertyNames.CERTIFICATION + LITERAL)
                    && property.value().strip().equalsIgnoreCase("FCC"));
  }
}
