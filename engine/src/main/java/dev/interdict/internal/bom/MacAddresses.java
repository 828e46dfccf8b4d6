// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the MAC addresses in a value: {@code 00:1e:10:aa:bb:cc}, {@code 001e.10aa.bbcc}, an EUI-64,
 * or the maker's part alone ({@code 00-1E-10}, {@code 64-FB-81-0/28}); the rest may be blanked out.
 * An address that IEEE gave to nobody is left out.
 */
final class MacAddresses {
  private static final int OUI = 6;
  private static final int MAC = 12;
  private static final int EUI_64 = 16;
  private static final int LONGEST = 40;
  private static final int MULTICAST = 1;
  private static final int LOCAL = 2;
  private static final String BLANKED = "xX*?_#";

  private static final Pattern LABEL =
      Pattern.compile(
          "(?:mac|oui|eui(?:-?(?:48|64))?|bssid)(?:[\\s_-]*(?:addr(?:ess)?|id|prefix))?[\\s:=#]+",
          Pattern.CASE_INSENSITIVE);

  /** How much of the address the registry's block covers, as IEEE writes it. */
  private static final Pattern BLOCK = Pattern.compile("\\s*/\\s*(?:24|28|36)$");

  /** What was meant to be an address, unlike a word beside it. */
  private static final Pattern ATTEMPT = Pattern.compile("\\p{XDigit}{2,}[:.-]\\p{XDigit}.*");

  private final DiagnosticLog log;

  MacAddresses(DiagnosticLog log) {
    this.log = log;
  }

  /** The addresses and their own places. */
  List<Text> find(Text value) {
    var found = new ArrayList<Text>(1);
    for (Text piece : Pieces.of(value)) {
      Text bare = bare(piece);
      if (digits(bare.value()) != null) {
        keep(bare, found);
      } else if (!Placeholders.contains(bare.value())) {
        several(bare, found);
      }
    }
    return found;
  }

  /** Between addresses there may be no more than a blank, and behind one a remark. */
  private void several(Text piece, List<Text> found) {
    boolean told = false;
    for (Text word : Pieces.words(piece)) {
      if (digits(word.value()) != null) {
        keep(word, found);
        told = true;
      } else if (ATTEMPT.matcher(word.value()).matches()) {
        unread(word);
        told = true;
      }
    }
    if (!told) {
      unread(piece);
    }
  }

  private void unread(Text text) {
    log.add(
        Diagnostic.warning(
            "bom-mac-address",
            "'"
                + text.shown()
                + "' is no MAC address: not read; write one such as 00:1E:10:AA:BB:CC, its first"
                + " three bytes at least, or several separated by ';'",
            text.location()));
  }

  private void keep(Text address, List<Text> found) {
    String digits = digits(address.value());
    String nobody = digits == null ? null : ofNobody(digits);
    if (nobody == null) {
      found.add(address);
    } else {
      log.add(
          Diagnostic.note(
              "bom-mac-of-nobody",
              "'" + address.value() + "' is " + nobody + ", which tells no maker: not read",
              address.location()));
    }
  }

  private static @Nullable String ofNobody(String digits) {
    int first = Integer.parseInt(digits.substring(0, 2), 16);
    if (digits.chars().allMatch(c -> c == '0')) {
      return "all zeros";
    }
    if ((first & MULTICAST) != 0) {
      return "a multicast address";
    }
    return (first & LOCAL) != 0 ? "a locally administered address" : null;
  }

  private static Text bare(Text piece) {
    String value = piece.value();
    Matcher label = LABEL.matcher(value);
    int from = label.lookingAt() ? label.end() : 0;
    Matcher block = BLOCK.matcher(value).region(from, value.length());
    return piece.part(
        from, value.length() <= LONGEST && block.find() ? block.start() : value.length());
  }

  /** The digits of an address, those blanked out among them; null if the text is none. */
  private static @Nullable String digits(String text) {
    if (text.length() < OUI || text.length() > LONGEST) {
      return null;
    }
    var digits = new StringBuilder(EUI_64);
    int group = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isHex(c) || (digits.length() >= OUI && BLANKED.indexOf(c) >= 0)) {
        digits.append(c);
        group++;
      } else if (":-. ".indexOf(c) >= 0 && group > 0 && group % 2 == 0) {
        group = 0;
      } else {
        return null;
      }
    }
    int length = digits.length();
    return group > 0 && length >= OUI && (length <= MAC || length == EUI_64)
        ? digits.toString()
        : null;
  }

  private static boolean isHex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }
}
