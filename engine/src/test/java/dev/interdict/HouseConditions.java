// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.PackageMatchers;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** What the rules of the house ask of classes, beyond what ArchUnit can say. */
final class HouseConditions {
  private static final Map<String, Set<String>> ENVIRONMENT =
      Map.of(
          "java.lang.System",
          Set.of(
              "getenv",
              "getProperty",
              "getProperties",
              "setProperty",
              "lineSeparator",
              "currentTimeMillis",
              "nanoTime",
              "exit"),
          "java.lang.Boolean",
          Set.of("getBoolean"),
          "java.lang.Integer",
          Set.of("getInteger"),
          "java.lang.Long",
          Set.of("getLong"),
          "java.lang.Math",
          Set.of("random"),
          "java.util.Locale",
          Set.of("getDefault", "setDefault"),
          "java.util.TimeZone",
          Set.of("getDefault", "setDefault"),
          "java.util.UUID",
          Set.of("randomUUID"),
          "java.time.ZoneId",
          Set.of("systemDefault"),
          "java.nio.charset.Charset",
          Set.of("defaultCharset"));

  private static final Set<String> RANDOM_OR_NOW =
      Set.of("java.util.Date", "java.util.Random", "java.util.GregorianCalendar");

  /** Without an argument these take the locale or the charset of the machine. */
  private static final Set<String> DEFAULTING =
      Set.of("toLowerCase()", "toUpperCase()", "getBytes()");

  private static final Set<String> THREADS =
      Set.of(
          "java.lang.Thread.start",
          "java.util.Collection.parallelStream",
          "java.util.concurrent.CompletableFuture.runAsync",
          "java.util.concurrent.CompletableFuture.supplyAsync",
          "java.util.concurrent.ForkJoinPool.commonPool",
          "java.util.stream.BaseStream.parallel",
          "java.util.stream.Stream.parallel");

  private HouseConditions() {}

  /** A class that does something, as opposed to one that only holds data. */
  static DescribedPredicate<JavaClass> behaviour() {
    return DescribedPredicate.describe(
        "are no records, enums or interfaces",
        type -> !type.isRecord() && !type.isEnum() && !type.isInterface());
  }

  /** Outside all these packages. */
  static DescribedPredicate<JavaClass> outside(String... packages) {
    var inside = PackageMatchers.of(packages);
    return DescribedPredicate.describe(
        "are outside " + String.join(", ", packages),
        type -> {
          JavaClass element = type.getBaseComponentType();
          return !element.isPrimitive() && !inside.test(element.getPackageName());
        });
  }

  /** Reads the day, the machine or its settings. */
  static DescribedPredicate<JavaAccess<?>> readsClockOrEnvironment() {
    return DescribedPredicate.describe(
        "reads the clock or the environment",
        access -> {
          String owner = access.getTargetOwner().getName();
          String name = access.getName();
          String call = call(access);
          return (owner.startsWith("java.time.") && name.equals("now"))
              || (owner.equals("java.time.Clock") && name.startsWith("system"))
              || ENVIRONMENT.getOrDefault(owner, Set.of()).contains(name)
              || (RANDOM_OR_NOW.contains(owner) && call.equals("<init>()"))
              || (owner.equals("java.lang.String")
                  && (DEFAULTING.contains(call) || call.equals("<init>([B)")));
        });
  }

  /** Leaves the thread of the caller. */
  static DescribedPredicate<JavaAccess<?>> startsThreads() {
    return DescribedPredicate.describe(
        "starts threads",
        access ->
            THREADS.contains(access.getTargetOwner().getName() + "." + access.getName())
                || access.getName().equals("parallelStream")
                || access.getTargetOwner().getName().equals("java.util.concurrent.Executors"));
  }

  /** Name and erased parameters of what is called. */
  private static String call(JavaAccess<?> access) {
    return access.getTarget()
            instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget target
        ? target.getName()
            + "("
            + String.join(
                ",", target.getRawParameterTypes().stream().map(JavaType::getName).toList())
            + ")"
        : access.getName();
  }

  /** No type whose name starts so in a public signature. */
  static ArchCondition<JavaClass> showNoTypeOf(String prefix) {
    return forEach(
        "show no type of " + prefix,
        type ->
            type.getCodeUnits().stream()
                .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(
                    unit ->
                        shown(unit)
                            .map(JavaClass::getName)
                            .filter(name -> name.startsWith(prefix))
                            .map(name -> unit.getFullName() + " shows " + name)));
  }

  private static Stream<JavaClass> shown(JavaCodeUnit unit) {
    Stream<JavaType> types =
        Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream());
    return Stream.concat(
            types.flatMap(type -> type.getAllInvolvedRawTypes().stream()),
            unit.getThrowsClause().getTypes().stream().map(JavaClass.class::cast))
        .map(JavaClass::getBaseComponentType)
        .distinct();
  }

  static ArchCondition<JavaClass> beVocabulary() {
    return be(
        "be records, enums, interfaces or exceptions",
        type ->
            type.isRecord()
                || isEnum(type)
                || type.isInterface()
                || type.isAssignableTo(Throwable.class));
  }

  static ArchCondition<JavaClass> beClosed() {
    return be(
        "be final, abstract, records, enums or interfaces",
        type ->
            type.getModifiers().contains(JavaModifier.FINAL)
                || type.getModifiers().contains(JavaModifier.ABSTRACT)
                || isEnum(type)
                || type.isInterface());
  }

  static ArchCondition<JavaClass> beNullMarked() {
    return be(
        "be in a package that is @NullMarked",
        type -> type.getPackage().isAnnotatedWith(NullMarked.class));
  }

  /** An enum, or the body of one of its constants. */
  private static boolean isEnum(JavaClass type) {
    return type.isEnum() || type.isAssignableTo(Enum.class);
  }

  /** Static fields that are final and hold nothing that can change. */
  static ArchCondition<JavaField> neverChange() {
    return forEach(
        "be final and hold what can't change",
        field ->
            field.getModifiers().contains(JavaModifier.SYNTHETIC)
                ? Stream.empty()
                : mutability(field).map(why -> field.getFullName() + " " + why).stream());
  }

  private static Optional<String> mutability(JavaField field) {
    if (!field.getModifiers().contains(JavaModifier.FINAL)) {
      return Optional.of("is not final");
    }
    return field.getRawType().isPrimitive() ? Optional.empty() : mutability(value(field.reflect()));
  }

  private static Optional<String> mutability(Object value) {
    if (value.getClass().isArray()) {
      // An empty array holds nothing that could change.
      return Array.getLength(value) == 0 ? Optional.empty() : Optional.of("is an array");
    }
    String type = value.getClass().getName();
    boolean container =
        value instanceof Collection || value instanceof Map || value instanceof CharSequence;
    boolean fixed =
        value instanceof String
            || type.startsWith("java.util.ImmutableCollections$")
            || type.startsWith("java.util.Collections$Unmodifiable")
            || type.startsWith("java.util.Collections$Empty");
    boolean changing =
        value instanceof ThreadLocal
            || type.startsWith("java.util.concurrent.")
            || type.startsWith("java.util.Random");
    return changing || (container && !fixed)
        ? Optional.of("holds a " + type + ", which can change")
        : Optional.empty();
  }

  private static Object value(Field field) {
    try {
      field.setAccessible(true);
      Object value = field.get(null);
      return value == null ? "" : value;
    } catch (ReflectiveOperationException e) {
      throw new AssertionError("can't read " + field, e);
    }
  }

  /** So many classes or more, and some in each of the packages. */
  static ArchCondition<JavaClass> beAtLeast(int floor, String... packages) {
    return new ArchCondition<>("be at least %s, some in each package".formatted(floor)) {
      private final Set<String> seen = new HashSet<>();
      private int count;

      @Override
      public void check(JavaClass type, ConditionEvents events) {
        seen.add(type.getPackageName());
        count++;
      }

      @Override
      public void finish(ConditionEvents events) {
        if (count < floor) {
          events.add(SimpleConditionEvent.violated(this, "only " + count + " classes were seen"));
        }
        Arrays.stream(packages)
            .filter(name -> seen.stream().noneMatch(PackageMatchers.of(name)))
            .forEach(
                name -> events.add(SimpleConditionEvent.violated(this, name + " was not seen")));
      }
    };
  }

  private static ArchCondition<JavaClass> be(String description, Predicate<JavaClass> allowed) {
    return forEach(
        description,
        type ->
            allowed.test(type)
                ? Stream.empty()
                : Stream.of(type.getName() + " is none of what it should be"));
  }

  private static <T> ArchCondition<T> forEach(
      String description, Function<T, Stream<String>> violations) {
    return new ArchCondition<>(description) {
      @Override
      public void check(T item, ConditionEvents events) {
        violations
            .apply(item)
            .forEach(message -> events.add(SimpleConditionEvent.violated(item, message)));
      }
    };
  }
}
