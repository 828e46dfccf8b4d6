// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import java.io.Console;
import org.jspecify.annotations.Nullable;

/** Which of the streams a person looks at. */
record Terminal(boolean out, boolean err) {
  static final Terminal NONE = new Terminal(false, false);

  /**
   * What the launcher found out, else what Java knows.
   *
   * @param told the numbers of the streams that are terminals, such as {@code 12}; null if nobody
   *     looked
   */
  static Terminal of(@Nullable String told) {
    if (told != null) {
      return new Terminal(told.contains("1"), told.contains("2"));
    }
    boolean both = isTerminal(System.console());
    return new Terminal(both, both);
  }

  /** Up to Java 21 there is a console only on a terminal; later ones have to be asked. */
  private static boolean isTerminal(@Nullable Console console) {
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
