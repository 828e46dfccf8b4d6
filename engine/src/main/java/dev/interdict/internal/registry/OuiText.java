// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.registry;

import dev.interdict.internal.source.Problems;
import dev.interdict.internal.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text form: for each block a line {@code (hex)}, a line {@code (base 16)} with the same name,
 * and an address, indented. A smaller block gives its first three octets in the one line and the
 * range of the other three in the other.
 *
 * <pre>
 * 64-FB-81   (hex)		SIMCOM
 * 000000-0FFFFF     (base 16)		SIMCOM
 * </pre>
 */
final class OuiText {
  private static final Pattern BLOCK =
      Pattern.compile("([0-9A-Fa-f-]{6,13})[ \\t]+\\((hex|base 16)\\)((?s:.*))");

  private static final Pattern HEX = Pattern.compile("[0-9A-F]{2}-[0-9A-F]{2}-[0-9A-F]{2}");
  private static final Pattern WHOLE = Pattern.compile("[0-9A-F]{6}");
  private static final Pattern RANGE = Pattern.compile("([0-9A-F]{6})-([0-9A-F]{6})");

  /** What the lines above the blocks start with. */
  private static final List<String> HEADER =
      List.of("OUI", "company_id", "CID", "IAB Range", "Organization", "Address");

  private static final int SIZE_28 = 0x100000;
  private static final int SIZE_36 = 0x1000;

  private final SourceText text;
  private final Problems problems;
  private final List<Assignment> found = new ArrayList<>();
  private int at;
  private @Nullable Opened opened;

  /** A block of which the first line was read; without octets if that line was wrong. */
  private record Opened(String octets, String name, int start, int end) {}

  OuiText(SourceText text, Problems problems) {
    this.text = text;
    this.problems = problems;
  }

  /** Whether a file that starts with this line is of this form. */
  static boolean opens(String line) {
    boolean header = line.startsWith("OUI") || line.startsWith("CID");
    return (header && line.contains("Organization")) || BLOCK.matcher(line).matches();
  }

  List<Assignment> read() {
    String all = text.text();
    while (at < all.length() && !problems.full(text)) {
      int end = at;
      while (end < all.length() && all.charAt(end) != '\n' && all.charAt(end) != '\r') {
        end++;
      }
      line(all.substring(at, end), end);
      at = end + 1;
    }
    closeOpened();
    return found;
  }

  private void line(String line, int end) {
    if (line.isBlank() || Character.isWhitespace(line.charAt(0)) || header(line)) {
      return;
    }
    Matcher block = BLOCK.matcher(line);
    if (!block.matches()) {
      error(
          "registry-line",
          "'%s' is no line of the registry: a block, '00-1E-10   (hex)  NAME', or an address,"
              + " indented",
          line,
          end);
      return;
    }
    String number = block.group(1).toUpperCase(Locale.ROOT);
    String name = OuiRegistryReader.folded(block.group(3));
    if (block.group(2).equals("hex")) {
      closeOpened();
      opened = open(number, name, end);
    } else {
      complete(number, name, end);
    }
  }

  private boolean header(String line) {
    return found.isEmpty() && opened == null && HEADER.stream().anyMatch(line::startsWith);
  }

  private Opened open(String number, String name, int end) {
    String wrong = OuiRegistryReader.wrong(name);
    if (!wrong.isEmpty()) {
      problems.error(text, "registry-name", wrong, text.range(at, end));
    }
    if (!HEX.matcher(number).matches()) {
      error("registry-block", "'%s' is no block: three octets, 00-1E-10", number, end);
      return new Opened("", name, at, end);
    }
    return new Opened(number.replace("-", ""), name, at, end);
  }

  private void complete(String number, String name, int end) {
    Opened first = opened;
    opened = null;
    if (first == null) {
      error("registry-block", "'%s (base 16)' without a line '(hex)' before it", number, end);
    } else if (!first.name().equals(name)) {
      error("registry-name", "the line '(hex)' before it names another registrant", "", end);
    } else if (!first.octets().isEmpty()) {
      String rest = rest(first.octets(), number);
      if (rest == null) {
        error(
            "registry-block",
            "'%s' is no block: the same three octets, or a range of 2^20 or 2^12 addresses",
            number,
            end);
      } else {
        found.add(new Assignment((first.octets() + rest).toLowerCase(Locale.ROOT), name));
      }
    }
  }

  /** The digits of the prefix behind its first three octets; null if it is no block. */
  private static @Nullable String rest(String octets, String number) {
    if (WHOLE.matcher(number).matches()) {
      return number.equals(octets) ? "" : null;
    }
    Matcher range = RANGE.matcher(number);
    if (!range.matches()) {
      return null;
    }
    int from = Integer.parseInt(range.group(1), 16);
    int size = Integer.parseInt(range.group(2), 16) - from + 1;
    boolean block = (size == SIZE_28 || size == SIZE_36) && from % size == 0;
    return block ? range.group(1).substring(0, size == SIZE_28 ? 1 : 3) : null;
  }

  private void closeOpened() {
    Opened first = opened;
    opened = null;
    if (first != null) {
      problems.error(
          text,
          "registry-block",
          "the block has no line '(base 16)', which says how large it is",
          text.range(first.start(), first.end()));
    }
  }

  private void error(String code, String message, String shown, int end) {
    problems.error(
        text, code, message.formatted(OuiRegistryReader.shortened(shown)), text.range(at, end));
  }
}
