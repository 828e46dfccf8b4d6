// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.report;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.interdict.diagnostic.Printable;
import org.jspecify.annotations.Nullable;

/**
 * Escapes, besides what JSON demands, the characters that would move a cursor or turn text around
 * when somebody looks at the file. A parser reads the same text.
 */
final class JsonEscapes extends CharacterEscapes {
  private static final long serialVersionUID = 1L;
  private static final int DELETE = 0x7F;

  private final int[] ascii = standardAsciiEscapesForJSON();

  JsonEscapes() {
    ascii[DELETE] = ESCAPE_STANDARD;
  }

  @Override
  public int[] getEscapeCodesForAscii() {
    return ascii.clone();
  }

  @Override
  public @Nullable SerializableString getEscapeSequence(int c) {
    String shown = Printable.text(Character.toString(c));
    return shown.length() > Character.charCount(c) ? new SerializedString(shown) : null;
  }
}
