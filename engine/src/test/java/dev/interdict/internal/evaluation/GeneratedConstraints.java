// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import static dev.interdict.internal.evaluation.Pools.one;

import dev.interdict.internal.evaluation.Ways.Way;
import dev.interdict.internal.language.FactType;
import dev.interdict.internal.language.PropertyType;
import dev.interdict.internal.language.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Constraints of every kind that the language has, made up for the variables at hand. */
final class GeneratedConstraints {
  private static final List<String> ORDERS = List.of(" == ", " != ", " < ", " <= ", " > ", " >= ");

  /** What java.util.regex and RE2 read alike. */
  private static final List<String> PATTERNS =
      List.of("a.*", "[ab]", "", "(?i)a", "\\\\d.*", "[^a-z]*", ".*(华|n|u).*", "(a|A)b?", ".+");

  private final Random random;
  private final Ways ways;

  GeneratedConstraints(Random random, Ways ways) {
    this.random = random;
    this.ways = ways;
  }

  /** A condition on a fact: a comparison, or several combined. */
  String test(FactType type, int depth) {
    if (depth > 0 && random.nextInt(4) == 0) {
      String one = test(type, depth - 1);
      String other = test(type, depth - 1);
      return switch (random.nextInt(6)) {
        case 0 -> "(" + one + " && " + other + ")";
        case 1 -> "(" + one + " || " + other + ")";
        case 2 -> one + " || " + other;
        case 3 -> one + " && " + other;
        case 4 -> "!(" + one + " || " + other + ")";
        default -> "!(" + one + ")";
      };
    }
    if (type == Vocabulary.component() && random.nextInt(12) == 0) {
      Way other = ways.bound(PropertyType.COMPONENT);
      if (other != null) {
        return "this" + one(random, List.of(" == ", " != ")) + other.text();
      }
    }
    Way left = random.nextInt(12) == 0 ? ways.anyBound() : null;
    return comparison(type, left == null ? ways.own(type) : left);
  }

  /** What is asked of a total. */
  String ofTotal(Way total) {
    Way other = random.nextInt(3) == 0 ? ways.bound(total.type()) : null;
    String value =
        total.type() == PropertyType.DATE
            ? "\"" + one(random, Pools.DATES) + "\""
            : one(random, Pools.WRITTEN);
    return total.text() + one(random, ORDERS) + (other == null ? value : other.text());
  }

  /** What ties a fact to an earlier variable; null if nothing can. */
  @Nullable String join(FactType type) {
    if (random.nextInt(5) < 3) {
      Way own =
          type == Vocabulary.component() && random.nextInt(3) > 0
              ? new Way("this", PropertyType.COMPONENT, null)
              : ways.own(type, PropertyType.COMPONENT);
      Way other = ways.bound(PropertyType.COMPONENT);
      if (own != null && other != null) {
        return own.text() + " == " + other.text();
      }
    }
    for (int i = 0; i < 50; i++) {
      String join = tryJoin(type);
      if (join != null) {
        return join;
      }
    }
    return null;
  }

  private @Nullable String tryJoin(FactType type) {
    Way other = ways.anyBound();
    if (other == null) {
      return null;
    }
    if (other.type() == PropertyType.TEXT && random.nextInt(4) == 0) {
      return joined(ways.own(type, PropertyType.TEXT_SET), " contains ", other);
    }
    if (other.type() == PropertyType.TEXT_SET && random.nextInt(4) > 0) {
      Way own = ways.own(type, PropertyType.TEXT);
      return random.nextBoolean()
          ? joined(own, " memberOf ", other)
          : own == null ? null : other.text() + " contains " + own.text();
    }
    return joined(ways.own(type, other.type()), " == ", other);
  }

  private static @Nullable String joined(@Nullable Way own, String operator, Way other) {
    return own == null ? null : own.text() + operator + other.text();
  }

  private String comparison(FactType type, Way left) {
    String name = left.text();
    if (random.nextInt(10) == 0 && !name.equals("this")) {
      return name + one(random, List.of(" == null", " != null"));
    }
    return switch (left.type()) {
      case TEXT -> text(type, left);
      case NUMBER -> ordered(type, left, () -> one(random, Pools.WRITTEN));
      case DATE -> ordered(type, left, () -> "\"" + one(random, Pools.DATES) + "\"");
      case TRUTH -> truth(type, left);
      case TEXT_SET -> set(type, left);
      case COMPONENT -> {
        Way other = other(type, PropertyType.COMPONENT);
        yield other == null || other.text().equals(name)
            ? name + " != null"
            : name + one(random, List.of(" == ", " != ")) + other.text();
      }
    };
  }

  private String text(FactType type, Way left) {
    String name = left.text();
    String value = quoted(one(random, left.texts()));
    Way other = other(type, PropertyType.TEXT);
    Way set = other(type, PropertyType.TEXT_SET);
    String not = random.nextInt(3) == 0 ? " not" : "";
    return switch (random.nextInt(14)) {
      case 0 -> name + " != " + value;
      case 1, 2 -> name + not + " in (" + several(() -> quoted(one(random, left.texts()))) + ")";
      case 3 -> name + not + " matches \"" + one(random, PATTERNS) + "\"";
      case 4 -> name + not + " str[startsWith] " + value;
      case 5 -> name + not + " str[endsWith] " + value;
      case 6 -> name + not + " str[length] " + random.nextInt(5);
      case 7 ->
          other == null
              ? name + " != " + value
              : name
                  + not
                  + one(random, List.of(" str[startsWith] ", " str[endsWith] "))
                  + other.text();
      case 8 -> set == null ? name + " == " + value : name + not + " memberOf " + set.text();
      case 9, 10 ->
          other == null
              ? name + " == " + value
              : name + one(random, List.of(" == ", " != ")) + other.text();
      default -> name + " == " + value;
    };
  }

  private String ordered(FactType type, Way left, Supplier<String> value) {
    String not = random.nextInt(3) == 0 ? " not" : "";
    Way other = other(type, left.type());
    return switch (random.nextInt(6)) {
      case 0 -> left.text() + not + " in (" + several(value) + ")";
      case 1, 2 -> left.text() + one(random, ORDERS) + (other == null ? value.get() : other.text());
      default -> left.text() + one(random, ORDERS) + value.get();
    };
  }

  private String truth(FactType type, Way left) {
    Way other = other(type, PropertyType.TRUTH);
    return switch (random.nextInt(6)) {
      case 0, 1 -> left.text();
      case 2, 3 -> "!" + left.text();
      case 4 ->
          left.text() + one(random, List.of(" == true", " == false", " != true", " != false"));
      default ->
          other == null
              ? left.text()
              : left.text() + one(random, List.of(" == ", " != ")) + other.text();
    };
  }

  private String set(FactType type, Way left) {
    String not = random.nextInt(3) == 0 ? " not" : "";
    Way text = other(type, PropertyType.TEXT);
    Way set = other(type, PropertyType.TEXT_SET);
    return switch (random.nextInt(6)) {
      case 0 ->
          text == null ? left.text() + " != null" : left.text() + not + " contains " + text.text();
      case 1 ->
          set == null
              ? left.text() + " != null"
              : left.text() + one(random, List.of(" == ", " != ")) + set.text();
      default -> left.text() + not + " contains " + quoted(one(random, left.texts()));
    };
  }

  /** A value to compare with: of a variable, or of the fact itself. */
  private @Nullable Way other(FactType type, PropertyType wanted) {
    Way bound = ways.bound(wanted);
    Way own = ways.own(type, wanted);
    return bound == null || (own != null && random.nextInt(3) == 0) ? own : bound;
  }

  private String several(Supplier<String> value) {
    var values = new ArrayList<String>();
    for (int n = 1 + random.nextInt(3); n > 0; n--) {
      values.add(random.nextInt(12) == 0 ? "null" : value.get());
    }
    return String.join(", ", values);
  }

  static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t") + "\"";
  }
}
