// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.schema;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.interdict.model.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells the errors of the XML validator in our words. Of its sentences only the key before the
 * colon and the names behind it are used; values come from the file.
 */
final class XmlWords {
  private static final Pattern ATTRIBUTE = Pattern.compile("(?i)attribute '([^']+)'");
  private static final Pattern EXPECTED = Pattern.compile("(?s)One of '\\{(.*)\\}' is expected");
  private static final Pattern EXPECTED_NAME = Pattern.compile("\":([^\\s,\"]+)");

  private final Phrases phrases;
  private final Violations<SourceLocation> violations;

  /** What is wrong with a value; the error that follows says whose it is. */
  private @Nullable String detail;

  XmlWords(Phrases phrases, Violations<SourceLocation> violations) {
    this.phrases = phrases;
    this.violations = violations;
  }

  /** One error, which is about the innermost open element. */
  void tell(String error, ElementPath path) {
    int colon = error.indexOf(':');
    String key = colon < 0 ? "" : error.substring(0, colon);
    switch (key) {
      case "cvc-attribute.3", "cvc-type.3.1.3", "cvc-complex-type.2.2" -> {
        String wrong = detail == null ? error : detail;
        detail = null;
        value(wrong, key.equals("cvc-attribute.3") ? name(error) : "", path);
      }
      case "cvc-complex-type.4" -> missingAttribute(name(error), path);
      case "cvc-complex-type.3.2.2" -> unknownAttribute(name(error), path);
      case "cvc-elt.1", "cvc-elt.1.a" -> root(path);
      case "cvc-complex-type.2.4.b" -> incomplete(error, path);
      default -> {
        if (key.startsWith("cvc-complex-type.2.4.")) {
          misplaced(key, error, path);
        } else if (key.startsWith("cvc-complex-type.") || key.startsWith("cvc-type.")) {
          content(key, path);
        } else {
          detail = error;
        }
      }
    }
  }

  private void value(String error, String attribute, ElementPath path) {
    SourceLocation place = attribute.isEmpty() ? path.content() : path.attribute(attribute);
    String field = attribute.isEmpty() ? path.name() : attribute;
    String value = attribute.isEmpty() ? path.value() : path.raw(place);
    var wrong = XmlDetail.of(error);
    violations.addNext(
        wrong.key() + path.field() + "@" + attribute,
        wrong.isWord() ? value.substring(0, Math.min(100, value.length())) : "",
        () -> place,
        () -> wrong.sentence(phrases, field, value));
  }

  private void missingAttribute(String attribute, ElementPath path) {
    String element = path.name();
    violations.addNext(
        "missing" + path.field() + "@" + attribute,
        "",
        path::tag,
        () -> phrases.missing(List.of(attribute), "as an attribute of '" + element + "'"));
  }

  private void unknownAttribute(String attribute, ElementPath path) {
    violations.addNext(
        "unknown" + path.field() + "@",
        attribute,
        path::tag,
        () -> phrases.unknown("attribute", attribute, List.of()));
  }

  /** The same bom-ref once more. */
  String twice(String bomRef) {
    return phrases.other(
        "the bom-ref " + Phrases.quoted(bomRef),
        "stands on an element before this one",
        "allows each only once");
  }

  private void root(ElementPath path) {
    String name = path.name();
    violations.addNext("root", "", path::tag, () -> phrases.root(name));
  }

  private void incomplete(String error, ElementPath path) {
    String element = path.name();
    violations.addNext(
        "incomplete" + path.field(),
        "",
        path::tag,
        () -> phrases.missing(lacking(expected(error)), "in '" + element + "'"));
  }

  private void misplaced(String key, String error, ElementPath path) {
    String name = path.name();
    String parent = path.parentName();
    boolean again = path.number() > 1;
    violations.addNext(
        key + path.parentField(),
        name,
        path::tag,
        () -> phrases.misplaced(name, again, parent, expected(error)));
  }

  private void content(String key, ElementPath path) {
    String name = path.name();
    boolean mixed = key.equals("cvc-complex-type.2.3");
    violations.addNext(
        key + path.field(),
        "",
        mixed ? path::content : path::tag,
        () -> mixed ? phrases.holdsText(name) : phrases.holdsElements(name));
  }

  /** Of a component all that may precede its name is expected, but only the name must come. */
  private static List<String> lacking(List<String> expected) {
    return expected.contains("name") && expected.size() > 2 ? List.of("name") : expected;
  }

  private static List<String> expected(String error) {
    Matcher list = EXPECTED.matcher(error);
    var names = new ArrayList<String>();
    if (list.find()) {
      Matcher name = EXPECTED_NAME.matcher(list.group(1));
      while (name.find()) {
        if (!name.group(1).isEmpty() && !names.contains(name.group(1))) {
          names.add(name.group(1));
        }
      }
    }
    return names;
  }

  private static String name(String error) {
    Matcher attribute = ATTRIBUTE.matcher(error);
    return attribute.find() ? attribute.group(1) : "";
  }
}
