// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.schema;

import com.google.re2j.Pattern;
import dev.interdict.internal.schema.Shape.Field;
import dev.interdict.internal.schema.Shape.Rule;
import dev.interdict.model.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What a table of shapes says of a BOM, however it is written. */
final class ShapeRules {
  private static final Pattern SERIAL =
      Pattern.compile("urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Pattern HASH =
      Pattern.compile(
          "[0-9a-fA-F]{32}|[0-9a-fA-F]{40}|[0-9a-fA-F]{64}|[0-9a-fA-F]{96}|[0-9a-fA-F]{128}");
  private static final Pattern TIME =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})");
  private static final Pattern POSITIVE = Pattern.compile("[+]?0*[1-9][0-9]*");

  private final Phrases phrases;
  private final Violations<SourceLocation> violations;

  ShapeRules(Phrases phrases) {
    this.phrases = phrases;
    this.violations = Violations.inOrder();
  }

  Violations<SourceLocation> violations() {
    return violations;
  }

  /** A scalar value. */
  void value(Shape owner, Field field, String value, Supplier<SourceLocation> place) {
    switch (field.kind()) {
      case WORD -> {
        if (!field.words().contains(value)) {
          violations.addNext(
              "word " + owner.name() + "/" + field.name(),
              value.substring(0, Math.min(100, value.length())),
              place,
              () -> phrases.notAllowed(field.name(), value, field.words()));
        }
      }
      case FORM, INTEGER -> {
        if (!fits(field.of(), value)) {
          violations.addNext(
              "form " + owner.name() + "/" + field.name(),
              "",
              place,
              () -> phrases.notOfForm(field.name(), value, form(field.of())));
        }
      }
      case BOOLEAN -> {
        if (!List.of("true", "false", "1", "0").contains(value)) {
          violations.addNext(
              "form " + owner.name() + "/" + field.name(),
              "",
              place,
              () -> phrases.notOfForm(field.name(), value, "true or false"));
        }
      }
      default -> {}
    }
  }

  /** A list where a text should be, and the like. */
  void wrongKind(Shape owner, Field field, String found, Supplier<SourceLocation> place) {
    violations.addNext(
        "kind " + owner.name() + "/" + field.name(),
        "",
        place,
        () -> phrases.wrongKind("'" + field.name() + "'", found, expected(field)));
  }

  /** An entry of a list that is no object. */
  void wrongEntry(Shape owner, Field field, String found, Supplier<SourceLocation> place) {
    violations.addNext(
        "entry " + owner.name() + "/" + field.name(),
        "",
        place,
        () -> phrases.wrongKind("an entry of '" + field.name() + "'", found, "an object {…}"));
  }

  /** Text among the elements of an object. */
  void holdsText(Shape shape, String name, Supplier<SourceLocation> place) {
    violations.addNext("text " + shape.name(), "", place, () -> phrases.holdsText(name));
  }

  /** Elements in one that should hold text. */
  void holdsElements(Field field, Supplier<SourceLocation> place) {
    violations.addNext(
        "elements " + field.name(), "", place, () -> phrases.holdsElements(field.name()));
  }

  /** Something in a closed shape that it has no field for. */
  void unknown(Shape owner, String kind, String name, Supplier<SourceLocation> place) {
    violations.addNext(
        "unknown " + owner.name(),
        name.substring(0, Math.min(100, name.length())),
        place,
        () -> phrases.unknown(kind, name, owner.names()));
  }

  /** A root that is none. */
  void root(String name, Supplier<SourceLocation> place) {
    violations.addNext("root", "", place, () -> phrases.root(name));
  }

  /** A field that stands twice. */
  void twice(Shape owner, String name, Supplier<SourceLocation> place) {
    violations.addNext(
        "twice " + owner.name() + "/" + name,
        "",
        place,
        () -> phrases.other("'" + name + "'", "stands here twice", "allows it once"));
  }

  /**
   * An object that was read to its end.
   *
   * @param values of its scalar fields by name; of the others the names with empty texts
   */
  void end(Shape shape, Map<String, String> values, Supplier<SourceLocation> place) {
    for (Field field : shape.fields().values()) {
      if (field.required() && !values.containsKey(field.name())) {
        missing(shape, List.of(field.name()), place);
      }
    }
    for (Rule rule : shape.rules()) {
      boolean one = values.containsKey(rule.one());
      boolean other = values.containsKey(rule.other());
      switch (rule.demand()) {
        case ANY_OF -> {
          if (!one && !other) {
            missing(shape, List.of(rule.one(), rule.other()), place);
          }
        }
        case NOT_BOTH -> {
          if (one && other) {
            demand(shape, rule, "stand side by side", "allows one of them", place);
          }
        }
        case ONLY_IF -> {
          if (one && !List.of("true", "1").contains(values.getOrDefault(rule.other(), ""))) {
            violations.addNext(
                "rule " + shape.name() + rule,
                "",
                place,
                () ->
                    phrases.other(
                        "'" + rule.one() + "'",
                        "stands here",
                        "allows it only where '" + rule.other() + "' is true"));
          }
        }
      }
    }
  }

  private void demand(
      Shape shape, Rule rule, String found, String expected, Supplier<SourceLocation> place) {
    violations.addNext(
        "rule " + shape.name() + rule,
        "",
        place,
        () -> phrases.other("'" + rule.one() + "' and '" + rule.other() + "'", found, expected));
  }

  private void missing(Shape shape, List<String> names, Supplier<SourceLocation> place) {
    violations.addNext(
        "missing " + shape.name() + names, "", place, () -> phrases.missing(names, "here"));
  }

  private static boolean fits(String form, String value) {
    return switch (form) {
      case "serial" -> SERIAL.matches(value);
      case "hash" -> HASH.matches(value);
      case "time" -> TIME.matches(value);
      case "positive" -> POSITIVE.matches(value);
      default -> !value.isEmpty();
    };
  }

  private static String form(String form) {
    return switch (form) {
      case "serial" -> Forms.SERIAL_NUMBER;
      case "hash" -> Forms.HASH;
      case "time" -> Forms.DATE_TIME;
      case "positive" -> "a whole number, 1 or more";
      default -> "a text that is not empty";
    };
  }

  private static String expected(Field field) {
    return switch (field.kind()) {
      case OBJECT -> "an object {…}";
      case LIST, REPEATED -> "a list […]";
      case INTEGER -> "a whole number";
      case BOOLEAN -> "true or false";
      default -> "a text";
    };
  }
}
