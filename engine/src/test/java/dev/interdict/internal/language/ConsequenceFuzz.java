// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.language;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interdict.fuzz.EditScript;
import dev.interdict.fuzz.Fuzzed;
import dev.interdict.fuzz.Lines;
import dev.interdict.internal.source.SourceText;
import java.util.regex.Pattern;

/** Any bytes as the {@code then} part of a rule: one report in its only form, or a diagnostic. */
public final class ConsequenceFuzz {
  private static final Fuzzed FUZZED = new Fuzzed("consequence", EditScript.WORDS);
  private static final String HEAD =
      """
      rule "T-001"
      when
          $c : Component()
          $m : ListMatch(component == $c, list == "acme-list")
      then
      """;

  /** All there is, told otherwise than the parser does; any blanks may follow the rule. */
  private static final Pattern REPORT =
      Pattern.compile(
          "\\s*findings\\s*\\.\\s*report\\s*\\(\\s*"
              + "(PROHIBITED\\s*,\\s*\\$c\\s*,\\s*\\$m"
              + "|(REVIEW|DISCLOSE|NOTICE)\\s*,\\s*\\$c(\\s*,\\s*\\$m)?)"
              + "(\\s*,\\s*\"[^\"\\\\\n\r]{0,4095}\")?\\s*\\)\\s*;?\\s*end\\p{javaWhitespace}*");

  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\\t\\n\\f\\r]]");

  private ConsequenceFuzz() {}

  public static void fuzzerInitialize() {
    FUZZED.warmUp(ConsequenceFuzz::read);
  }

  public static void fuzzerTestOneInput(byte[] input) {
    FUZZED.check(input, ConsequenceFuzz::read);
  }

  private static void read(byte[] file) {
    String then = new String(file, UTF_8);
    String text = HEAD + then;
    RuleParsing parsing = new DrlRuleParser().parse(new SourceText("rules.drl", text));
    Fuzzed.requirePlaces(parsing.diagnostics(), Lines.of(text));
    Fuzzed.require(
        !parsing.rules().isEmpty() || !parsing.diagnostics().isEmpty(),
        "neither a rule nor a diagnostic");
    boolean plain = !then.contains("/") && !then.contains("rule");
    boolean right = plain && REPORT.matcher(then).matches() && !INVISIBLE.matcher(then).find();
    if (plain) {
      Fuzzed.require(right == parsing.diagnostics().isEmpty(), right ? "refused" : "accepted");
    }
  }
}
