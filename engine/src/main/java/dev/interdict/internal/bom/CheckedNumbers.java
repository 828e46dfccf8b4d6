// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.model.Identifier;
import dev.interdict.model.IdentifierKind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of a fixed length, most of which carry a check of their own: GTINs (GS1), IMEIs and TACs
 * (3GPP TS 23.003) and LEIs (ISO 17442). One that is wrong may be somebody else's.
 */
final class CheckedNumbers {
  private static final int TAC = 8;
  private static final int IMEI = 15;
  private static final int LEI = 20;
  private static final int LONGEST = 60;

  private final DiagnosticLog log;

  CheckedNumbers(DiagnosticLog log) {
    this.log = log;
  }

  /** Adds the numbers of this kind that stand in a value. */
  void read(IdentifierKind kind, Text value, String field, DeviceIds found) {
    for (Text piece : Pieces.of(value)) {
      var number = new Identifier(kind, piece.value(), field, piece.location());
      String wrong = wrong(number);
      if (wrong == null) {
        found.add(number);
        if (kind == IdentifierKind.IMEI) {
          Text tac = piece.part(0, endOfTac(piece.value()));
          found.add(new Identifier(IdentifierKind.TAC, tac.value(), field, tac.location()));
        }
      } else if (!Placeholders.contains(piece.value())) {
        unread(number, piece, wrong);
      }
    }
  }

  private void unread(Identifier number, Text piece, String wrong) {
    String kind = number.kind().name();
    log.add(
        Diagnostic.warning(
            "bom-" + kind.toLowerCase(Locale.ROOT),
            "'"
                + piece.shown()
                + "' is no "
                + kind
                + ": "
                + wrong
                + ". Not read; copy it again from where it comes from",
            piece.location()));
  }

  /** What is wrong with a number, null if nothing is. */
  private static @Nullable String wrong(Identifier number) {
    if (number.value().length() > LONGEST) {
      return "it is too long";
    }
    String bare = number.bare();
    if (number.kind() == IdentifierKind.LEI) {
      return lei(bare);
    }
    if (!bare.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return "it is not of digits alone";
    }
    if (bare.chars().allMatch(c -> c == '0')) {
      return "it is all zeros";
    }
    return switch (number.kind()) {
      case GTIN -> gtin(bare, length(number.field()));
      case IMEI -> imei(bare);
      default -> bare.length() == TAC ? null : count(bare, TAC);
    };
  }

  /** As the name of the property has it: {@code cdx:device:gs1:gtin-13}. */
  private static int length(String field) {
    return Integer.parseInt(field.substring(field.lastIndexOf('-') + 1));
  }

  private static @Nullable String gtin(String digits, int length) {
    if (digits.length() != length) {
      return count(digits, length);
    }
    int sum = 0;
    for (int i = 1; i <= length; i++) {
      sum += Character.digit(digits.charAt(length - i), 10) * (i % 2 == 0 ? 3 : 1);
    }
    return check(sum % 10 == 0);
  }

  /** Fifteen digits; without the check digit fourteen, with a software version in its place 16. */
  private static @Nullable String imei(String digits) {
    if (digits.length() == IMEI - 1 || digits.length() == IMEI + 1) {
      return null;
    }
    if (digits.length() != IMEI) {
      return count(digits, IMEI);
    }
    int sum = 0;
    for (int i = 0; i < IMEI; i++) {
      int digit = Character.digit(digits.charAt(i), 10) * (i % 2 == 0 ? 1 : 2);
      sum += digit > 9 ? digit - 9 : digit;
    }
    return check(sum % 10 == 0);
  }

  private static @Nullable String lei(String bare) {
    if (bare.length() != LEI) {
      return "it has " + bare.length() + " characters, not " + LEI;
    }
    int rest = 0;
    for (int i = 0; i < LEI; i++) {
      char c = bare.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      if (!digit && (c < 'A' || c > 'Z' || i >= LEI - 2)) {
        return "it is not of letters and digits alone, two digits at its end";
      }
      rest = digit ? (rest * 10 + (c - '0')) % 97 : (rest * 100 + (c - 'A' + 10)) % 97;
    }
    return check(rest == 1);
  }

  private static String count(String digits, int length) {
    return "it has " + digits.length() + " digits, not " + length;
  }

  private static @Nullable String check(boolean right) {
    return right ? null : "its check digit is wrong";
  }

  private static int endOfTac(String imei) {
    int digits = 0;
    int end = 0;
    while (digits < TAC) {
      digits += Character.isDigit(imei.charAt(end)) ? 1 : 0;
      end++;
    }
    return end;
  }
}
