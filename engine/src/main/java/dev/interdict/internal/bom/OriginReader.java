// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.model.Origin;
import dev.interdict.model.Property;
import dev.interdict.model.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads where the stages of production took place: {@code CN}, {@code CN;US}, {@code CN=70;US=30}.
 * What a stage leaves open ({@code US;unknown}, {@code CN=70}, a country that is none) stays in the
 * record as a part done nobody knows where.
 */
final class OriginReader {
  private static final Pattern SHARE = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,9})?");

  /** Percent that rounding may lose or add. */
  private static final double ROUNDING = 0.5;

  private final DiagnosticLog log;

  OriginReader(DiagnosticLog log) {
    this.log = log;
  }

  /** All that the properties of one component say, stage by stage as they stand. */
  List<Origin> read(List<Property> properties) {
    List<Property> stated = new ArrayList<>(2);
    for (Property property : properties) {
      if (stage(property.name()) != null && !Placeholders.blank(property.value())) {
        stated.add(property);
      }
    }
    if (stated.size() <= 1) {
      return stated.isEmpty() ? List.of() : settled(parts(stated.get(0)));
    }
    var byField = new LinkedHashMap<String, List<Origin>>();
    for (Property property : stated) {
      byField.computeIfAbsent(property.name(), field -> new ArrayList<>(2)).addAll(parts(property));
    }
    var origins = new ArrayList<Origin>(2);
    byField.values().forEach(parts -> origins.addAll(settled(parts)));
    return origins;
  }

  private static @Nullable Stage stage(String name) {
    return name.equals(PropertyNames.COUNTRY_OF_ORIGIN)
        ? Stage.MANUFACTURED
        : PropertyNames.stage(name);
  }

  private List<Origin> parts(Property property) {
    Stage stage = Objects.requireNonNull(stage(property.name()));
    var parts = new ArrayList<Origin>(1);
    String value = property.value();
    var whole = new Text(value, property.location());
    for (int from = 0; from <= value.length(); ) {
      int end = value.indexOf(';', from);
      int to = end < 0 ? value.length() : end;
      Origin part = part(stage, property.name(), whole, from, to);
      if (part != null) {
        parts.add(part);
      }
      from = to + 1;
    }
    return parts;
  }

  /** Where the first equals sign of a part stands; its end if there is none. */
  private static int equals(String value, int from, int to) {
    int at = from;
    while (at < to && value.charAt(at) != '=') {
      at++;
    }
    return at;
  }

  /** Null for what says nothing: no text between two semicolons, a share of none. */
  private @Nullable Origin part(Stage stage, String field, Text whole, int from, int to) {
    int equals = equals(whole.value(), from, to);
    boolean shared = equals < to;
    Text country = trimmed(whole, from, shared ? equals : to);
    if (!shared && Placeholders.blank(country.value())) {
      return null;
    }
    String code = Placeholders.contains(country.value()) ? null : CountryNames.read(country, log);
    Double share = shared ? share(trimmed(whole, equals + 1, to)) : null;
    return share != null && share == 0
        ? null
        : new Origin(stage, code, share, field, country.location());
  }

  private @Nullable Double share(Text text) {
    String digits = text.value().replace("%", "").strip();
    if (SHARE.matcher(digits).matches() && Double.parseDouble(digits) <= 100) {
      return Double.valueOf(digits);
    }
    log.add(
        Diagnostic.warning(
            "bom-origin-share",
            "'"
                + text.value()
                + "' is no share in percent; expected a number from 0 to 100, as in"
                + " CN=70;US=30",
            text.location()));
    return null;
  }

  /** One stage as one property gives it: each country once, and what is left open. */
  private List<Origin> settled(List<Origin> parts) {
    var settled = new ArrayList<Origin>(parts.size());
    double sum = 0;
    boolean shares = !parts.isEmpty();
    for (Origin part : parts) {
      sum += part.share() == null ? 0 : part.share();
      shares &= part.share() != null;
      int twin = twin(part, settled);
      if (twin < 0) {
        settled.add(part);
      } else {
        settled.set(twin, merged(settled.get(twin), part));
      }
    }
    if (sum > 100 + ROUNDING) {
      Origin first = parts.get(0);
      log.add(
          Diagnostic.warning(
              "bom-origin-sum",
              "the shares of '"
                  + first.field()
                  + "' come to "
                  + percent(sum)
                  + " percent: correct them, they can't exceed 100",
              first.location()));
    } else if (shares && sum < 100 - ROUNDING) {
      Origin last = parts.get(parts.size() - 1);
      log.add(
          Diagnostic.note(
              "bom-origin-rest",
              "the shares of '"
                  + last.field()
                  + "' come to "
                  + percent(sum)
                  + " percent: where the rest was done counts as unknown; name every country",
              last.location()));
      settled.add(new Origin(last.stage(), null, 100 - sum, last.field(), last.location()));
    }
    return settled;
  }

  private static int twin(Origin part, List<Origin> settled) {
    for (int i = 0; i < settled.size(); i++) {
      String known = settled.get(i).country();
      if (known != null && known.equals(part.country())) {
        return i;
      }
    }
    return -1;
  }

  private Origin merged(Origin one, Origin two) {
    log.add(
        Diagnostic.warning(
            "bom-origin-twice",
            "'"
                + one.field()
                + "' names "
                + one.country()
                + " twice: name each country once, with its whole share",
            two.location()));
    Double share = one.share();
    Double other = two.share();
    return new Origin(
        one.stage(),
        one.country(),
        share == null || other == null ? null : Double.valueOf(Math.min(100, share + other)),
        one.field(),
        one.location());
  }

  private static String percent(double sum) {
    double rounded = Math.round(sum * 100) / 100.0;
    return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
  }

  private static Text trimmed(Text whole, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(whole.value().charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(whole.value().charAt(end - 1))) {
      end--;
    }
    return whole.part(start, end);
  }
}
