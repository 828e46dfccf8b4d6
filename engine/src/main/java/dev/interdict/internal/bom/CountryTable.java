// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * ISO 3166-1 as Interdict ships it, in {@code countries.tsv}: alpha-2, alpha-3 and numeric codes,
 * English short names and what people write besides. Not the machine's own table, which differs
 * from one Java to the next. Loaded once a BOM writes a country.
 */
final class CountryTable {
  private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}.'’]");
  private static final Pattern BLANKS = Pattern.compile("[,()\\p{Z}\\s]+");

  private static final CountryTable TABLE = load();

  /** Each code to its one instance, since a BOM may repeat it a million times. */
  private final Map<String, String> codes = new HashMap<>();

  private final Map<String, String> exact = new HashMap<>();
  private final Map<String, String> guessed = new HashMap<>();
  private final Set<String> names = new TreeSet<>();

  private CountryTable() {}

  /** The alpha-2 code of a code or a name, in any case; null if it is none. */
  static @Nullable String exact(String written) {
    String code = TABLE.codes.get(written);
    return code != null ? code : TABLE.exact.get(normal(written));
  }

  /** The same of a name that is old or says a little too little, such as "Korea". */
  static @Nullable String guessed(String written) {
    return TABLE.guessed.get(normal(written));
  }

  /** The English names, for suggestions. */
  static Set<String> names() {
    return Collections.unmodifiableSet(TABLE.names);
  }

  private static CountryTable load() {
    var table = new CountryTable();
    try (InputStream in =
            Objects.requireNonNull(CountryTable.class.getResourceAsStream("countries.tsv"));
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.lines().skip(1).forEach(line -> table.add(line.split("\t", -1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }

  private void add(String[] columns) {
    String code = columns[0];
    codes.put(code, code);
    names.add(columns[3]);
    for (int i = 0; i < 4; i++) {
      exact.put(normal(columns[i]), code);
    }
    for (int i = 4; i < columns.length; i++) {
      for (String name : columns[i].split("\\|", -1)) {
        if (!name.isEmpty()) {
          (i == 4 ? exact : guessed).put(normal(name), code);
        }
      }
    }
  }

  /** Without case, width, accents, marks and commas. */
  private static String normal(String name) {
    String bare = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    String words = BLANKS.matcher(bare).replaceAll(" ").replace("&", "and").strip();
    return words.toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
  }
}
