// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.model.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds FCC IDs among the certification properties, whose registered name has placeholders: some
 * tools fill them in ({@code …:US:FCC:id}), others write them as they stand and give country and
 * authority in properties beside it. One value may hold several ids.
 */
final class FccIds {
  private static final String COUNTRY = "<iso-3166-1>";
  private static final String AUTHORITY = "<authority>";
  private static final Set<String> US = Set.of("us", "usa", "840", COUNTRY);

  /** Among more properties than this nobody looks for the authority of each certificate. */
  private static final int MANY = 2_000;

  /** What may stand before an id: "Contains FCC ID:". */
  private static final Pattern LABEL =
      Pattern.compile(
          "(?:[^:;,]{0,60}[^\\p{Alnum}-])?FCC(?:[\\s_-]*IDs?)?(?=[\\s:#=])\\s*[:#=]?\\s*",
          Pattern.CASE_INSENSITIVE);

  /**
   * Grantee code (three characters, or five from a digit on) and the rest; a hyphen may stand
   * anywhere, a blank between the two.
   */
  private static final Pattern ID =
      Pattern.compile(
          "(?:[A-Z]-?[A-Z0-9]-?[A-Z0-9]|[0-9](?:-?[A-Z0-9]){4})" + "[\\s-]?[A-Z0-9-]{1,14}",
          Pattern.CASE_INSENSITIVE);

  /** A grantee code by itself; none has the digits 0 and 1. */
  private static final Pattern GRANTEE = Pattern.compile("[A-Z][A-Z2-9]{2}|[2-9][A-Z2-9]{4}");

  private final DiagnosticLog log;

  FccIds(DiagnosticLog log) {
    this.log = log;
  }

  /** The ids and their own places, without labels. */
  List<Text> find(Property property, List<Property> siblings) {
    String value = property.value();
    String[] name = parts(property);
    if (name.length != 3 || !name[2].equals("id") || !US.contains(name[0])) {
      return List.of();
    }
    boolean labelled = value.length() <= Pieces.LONGEST && LABEL.matcher(value).lookingAt();
    boolean sure = name[1].equals("fcc");
    if (!sure && !(name[1].equals(AUTHORITY) && unambiguous(property, siblings, labelled))) {
      return List.of();
    }
    var found = new ArrayList<Text>(1);
    for (Text piece : Pieces.of(new Text(value, property.location()))) {
      piece(piece, found);
    }
    return found;
  }

  private void piece(Text whole, List<Text> found) {
    if (whole.value().length() > Pieces.LONGEST) {
      unread(whole);
      return;
    }
    Matcher label = LABEL.matcher(whole.value());
    Text piece = stripped(whole, label.lookingAt() ? label.end() : 0, whole.value().length());
    if (Placeholders.contains(piece.value())) {
      return;
    }
    if (isId(piece.value())) {
      found.add(piece);
      return;
    }
    List<Text> words = Pieces.words(piece);
    boolean several = words.stream().allMatch(id -> hasDigit(id.value()) && isId(id.value()));
    boolean one = isSpaced(piece, words);
    if (several && !(one && words.stream().anyMatch(id -> !hasGrantee(id.value())))) {
      found.addAll(words);
    } else if (one) {
      found.add(piece);
    } else {
      unread(piece);
    }
  }

  /** Whether it is one id with blanks within, as a label may print it: XMR-2019 03EG25G. */
  private static boolean isSpaced(Text piece, List<Text> words) {
    String first = words.get(0).value();
    boolean digit = hasDigit(first);
    if (piece.value().indexOf('/') >= 0
        || !(GRANTEE.matcher(first).matches() || (digit && isId(first)))) {
      return false;
    }
    for (Text word : words.subList(1, words.size())) {
      if (!hasDigit(word.value()) && !(digit && isUpper(word.value()))) {
        return false; // a remark, not a piece of the id
      }
    }
    return ID.matcher(String.join("", words.stream().map(Text::value).toList())).matches();
  }

  private static boolean hasGrantee(String id) {
    String bare = id.replace("-", "").toUpperCase(Locale.ROOT);
    int length = Character.isDigit(bare.charAt(0)) ? 5 : 3;
    return bare.length() > length && GRANTEE.matcher(bare.substring(0, length)).matches();
  }

  /** A word in small letters such as "pending" is none, though it has the form. */
  private static boolean isId(String text) {
    return ID.matcher(text).matches() && (hasDigit(text) || isUpper(text));
  }

  private static boolean isUpper(String text) {
    return text.equals(text.toUpperCase(Locale.ROOT));
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }

  private void unread(Text text) {
    log.add(
        Diagnostic.warning(
            "bom-fcc-id",
            "'"
                + text.shown()
                + "' is no FCC ID, which is a grantee code and a product code such as"
                + " XMR201903EG25G: not read; write one id, or several separated by ';'",
            text.location()));
  }

  /** Whether label, or the country and the authority beside it, tell that an id is the FCC's. */
  private static boolean unambiguous(Property property, List<Property> siblings, boolean labelled) {
    if (labelled || siblings.size() > MANY) {
      return labelled;
    }
    String country = beside(property, siblings, 1, COUNTRY);
    String authority = beside(property, siblings, 2, AUTHORITY);
    return "fcc".equals(authority) && (country == null || US.contains(country));
  }

  /** What the nearest property with this placeholder says, one before rather than after. */
  private static @Nullable String beside(
      Property property, List<Property> siblings, int length, String placeholder) {
    String said = null;
    boolean before = true;
    for (Property sibling : siblings) {
      if (sibling.equals(property)) {
        before = false;
        if (said != null) {
          return said;
        }
      } else if (sibling.name().startsWith(PropertyNames.CERTIFICATION)) {
        String[] parts = parts(sibling);
        if (parts.length == length && parts[length - 1].equals(placeholder)) {
          said = sibling.value().strip().toLowerCase(Locale.ROOT);
          if (!before) {
            return said;
          }
        }
      }
    }
    return said;
  }

  private static String[] parts(Property property) {
    return property
        .name()
        .substring(PropertyNames.CERTIFICATION.length())
        .toLowerCase(Locale.ROOT)
        .split(":", -1);
  }

  private static Text stripped(Text whole, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && !Character.isLetterOrDigit(whole.value().charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(whole.value().charAt(end - 1))) {
      end--;
    }
    return whole.part(start, end);
  }
}
