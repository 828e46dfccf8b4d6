// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.core;

import dev.interdict.diagnostic.Diagnostic;

/** What is wrong with an input, in the words of somebody who sits before an editor. */
public final class DiagnosticText {
  private static final String NO_ROLE = "program-no-role";

  private DiagnosticText() {}

  /** The message; the first line says it all, the rest helps. */
  public static String of(Diagnostic diagnostic) {
    if (!diagnostic.code().equals(NO_ROLE)) {
      return diagnostic.message();
    }
    // The first line is the command line's; the table of roles under it is everybody's.
    int table = diagnostic.message().indexOf('\n');
    return "no role is given, so no law can be told to apply. Say who you are: write"
        + " <role>us.fed.prime</role> into <program> of interdict.xml"
        + (table < 0 ? "" : diagnostic.message().substring(table));
  }
}
