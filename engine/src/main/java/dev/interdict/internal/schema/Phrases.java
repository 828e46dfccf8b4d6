// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.schema;

import dev.interdict.internal.source.Suggestion;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The sentences in which violations are told, whatever found them. */
final class Phrases {
  private static final int SHOWN = 60;

  /** Longer lists of known words are not printed. */
  private static final int MAX_KNOWN = 24;

  /** Nor are longer lists of elements that may follow. */
  private static final int MAX_NEXT = 12;

  /** The schema by its name in sentences, such as {@code CycloneDX 1.6}. */
  private final String schema;

  Phrases(String schema) {
    this.schema = schema;
  }

  /** One of these members must be there. */
  String missing(Collection<String> names, String what) {
    String quoted = names.stream().map(Phrases::quoted).collect(Collectors.joining(" or "));
    return "%s is missing: %s requires %s %s"
        .formatted(quoted, schema, names.size() == 1 ? "it" : "one of them", what);
  }

  /** A member that nobody knows. */
  String unknown(String kind, String name, Collection<String> known) {
    return "%s knows no %s %s here%s".formatted(schema, kind, quoted(name), hint(name, known));
  }

  /** An element where another is expected; the order of elements counts in XML. */
  String misplaced(String name, boolean again, String parent, Collection<String> expected) {
    String near = Suggestion.nearest(name, expected).orElse("");
    if (!near.isEmpty()) {
      return "%s knows no element %s here; did you mean '%s'?"
          .formatted(schema, quoted(name), near);
    }
    String next =
        expected.isEmpty()
            ? "nothing more"
            : expected.size() > MAX_NEXT ? "other elements" : String.join(", ", expected);
    return "%s can't stand here%s: %s expects %s next in '%s' (the order counts)"
        .formatted(quoted(name), again ? " once more" : "", schema, next, parent);
  }

  /** Text where elements are expected. */
  String holdsText(String name) {
    return other("'" + name + "'", "holds text", "expects only elements in it");
  }

  /** Elements where text is expected. */
  String holdsElements(String name) {
    return other("'" + name + "'", "holds elements", "expects only text in it");
  }

  /** A word that is none of the allowed ones. */
  String notAllowed(String field, String value, Collection<String> allowed) {
    return "%s is not a value that %s allows for '%s'%s"
        .formatted(quoted(value), schema, field, hint(value, allowed));
  }

  /** Licences and an expression in one list. */
  String mixedLicences() {
    return schema
        + " allows a list of licences, or one expression, not both in one list: keep one kind";
  }

  /** An outermost element that is none of a BOM. */
  String root(String name) {
    return "the element %s is not the 'bom' of %s: correct its name or its xmlns"
        .formatted(quoted(name), schema);
  }

  /** A text that doesn't have its form. */
  String notOfForm(String field, String value, String form) {
    if (value.isEmpty()) {
      return "'%s' is empty, but %s expects %s".formatted(field, schema, form);
    }
    return "%s is not what %s expects as '%s': %s".formatted(quoted(value), schema, field, form);
  }

  /** A list where a text should be, and the like. */
  String wrongKind(String subject, String found, String expected) {
    return "%s is %s, but %s expects %s".formatted(subject, found, schema, expected);
  }

  /** Anything else: a clause after "but". */
  String other(String subject, String found, String expected) {
    return "%s %s, but %s %s".formatted(subject, found, schema, expected);
  }

  /** A word from the file in quotes, cut if it is long. */
  static String quoted(String word) {
    if (word.length() <= SHOWN) {
      return "'" + word + "'";
    }
    int end = Character.isHighSurrogate(word.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
    return "'" + word.substring(0, end) + "…'";
  }

  private static String hint(String word, Collection<String> known) {
    if (known.isEmpty() || word.length() > SHOWN) {
      return "";
    }
    if (known.size() > MAX_KNOWN) {
      return Suggestion.nearest(word, known)
          .map(near -> "; did you mean '" + near + "'?")
          .orElse("");
    }
    return Suggestion.orKnown(word, List.copyOf(known));
  }
}
