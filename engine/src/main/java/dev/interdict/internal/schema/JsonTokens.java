// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.schema;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import dev.interdict.internal.source.SourceText;
import dev.interdict.model.SourceLocation;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;

/** Parsers over text that the reader has accepted: only numbers are limited once more. */
final class JsonTokens {
  /** Digits; converting more to a number takes more than linear time. */
  private static final int MAX_NUMBER = 1000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
          .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .maxNumberLength(MAX_NUMBER)
                  .build())
          .build();

  private JsonTokens() {}

  /** A parser that counts in UTF-16 units. */
  static JsonParser over(SourceText text) {
    try {
      return FACTORY.createParser(new StringReader(text.text()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Why the text can't be checked from the parser's place on. */
  static UncheckedBomException stopped(SourceText text, JsonParser parser, IOException e) {
    int at = (int) Math.max(0, parser.currentTokenLocation().getCharOffset());
    SourceLocation place = text.range(at, at);
    return e instanceof StreamConstraintsException
        ? new UncheckedBomException(
            "bom-schema-not-checked",
            "it has a number of more than " + MAX_NUMBER + " digits",
            place)
        : new UncheckedBomException("bom-schema-not-checked", "it is no readable JSON", place);
  }
}
