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
  private static final int LONGEST = 1_000;
  private static final int SHOWN = 60;

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

  private static final Pattern BETWEEN =
      Pattern.compile("[;,|\\n]+|\\s(?:and|&)\\s", Pattern.CASE_INSENSITIVE);
  private static final Pattern BLANKS = Pattern.compile("[\\s/]+");

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
    boolean labelled = value.length() <= LONGEST && LABEL.matcher(value).lookingAt();
    boolean sure = name[1].equals("fcc");
    if (!sure && !(name[1].equals(AUTHORITY) && unambiguous(property, siblings, labelled))) {
      return List.of();
    }
    var found = new ArrayList<Text>(1);
    var whole = new Text(value, property.location());
    if (value.length() <= LONGEST) {
      Matcher between = BETWEEN.matcher(value);
      int from = 0;
      while (between.find()) {
        piece(whole, from, between.start(), found);
        from = between.end();
      }
      piece(whole, from, value.length(), found);
    } else {
      unread(whole);
    }
    return found;
  }

  private void piece(Text whole, int from, int to, List<Text> found) {
    Matcher label = LABEL.matcher(whole.value()).region(from, to);
    Text piece = stripped(whole, label.lookingAt() ? label.end() : from, to);
    if (Placeholders.contains(piece.value())) {
      return;
    }
    if (isId(piece.value())) {
      found.add(piece);
      return;
    }
    var several = new ArrayList<Text>(2);
    Matcher blank = BLANKS.matcher(piece.value());
    int start = 0;
    while (blank.find()) {
      several.add(piece.part(start, blank.start()));
      start = blank.end();
    }
    several.add(piece.part(start, piece.value().length()));
    if (several.stream().allMatch(id -> hasDigit(id.value()) && isId(id.value()))) {
      found.addAll(several);
    } else {
      unread(piece);
    }
  }

  /** A word in small letters such as "pending" is none, though it has the form. */
  private static boolean isId(String text) {
    return ID.matcher(text).matches()
        && (hasDigit(text) || text.equals(text.toUpperCase(Locale.ROOT)));
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }

  private void unread(Text text) {
    log.add(
        Diagnostic.warning(
            "bom-fcc-id",
            "'"
                + shown(text.value())
                + "' is no FCC ID, which is a grantee code and a product code such as"
                + " XMR201903EG25G: not read; write one id, or several separated by ';'",
            text.location()));
  }

  private static String shown(String value) {
    return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
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
