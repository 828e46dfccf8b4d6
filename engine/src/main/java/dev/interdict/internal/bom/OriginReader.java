// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.model.Origin;
import dev.interdict.model.Property;
import dev.interdict.model.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads where a stage of production took place: {@code CN}, {@code CN;US}, {@code CN=70;US=30}. */
final class OriginReader {
  private static final Pattern SHARE = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,9})?");

  private final DiagnosticLog log;

  OriginReader(DiagnosticLog log) {
    this.log = log;
  }

  List<Origin> read(Stage stage, Property property) {
    var origins = new ArrayList<Origin>(1);
    String value = property.value();
    var whole = new Text(value, property.location());
    for (int from = 0; from <= value.length(); ) {
      int end = value.indexOf(';', from);
      int to = end < 0 ? value.length() : end;
      Origin origin = origin(stage, property.name(), whole, from, to);
      if (origin != null) {
        origins.add(origin);
      }
      from = to + 1;
    }
    return origins;
  }

  private @Nullable Origin origin(Stage stage, String field, Text whole, int from, int to) {
    int equals = whole.value().indexOf('=', from);
    boolean shared = equals >= 0 && equals < to;
    Text country = trimmed(whole, from, shared ? equals : to);
    if (Placeholders.contains(country.value())) {
      return null;
    }
    String code = CountryNames.code(country.value());
    if (code == null) {
      CountryNames.unknown(country, log);
      return null;
    }
    Double share = shared ? share(trimmed(whole, equals + 1, to)) : null;
    if (share != null && share == 0) {
      return null;
    }
    return new Origin(stage, code, share, field, country.location());
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
