// SPDX-License-Identifier: Apache-2.0
package dev.interdict.maven;

import dev.interdict.diagnostic.Printable;
import dev.interdict.finding.Level;

/** One line of the build's log, made harmless: it came from files that nobody vouches for. */
record LogLine(Level level, String text) {
  LogLine {
    // Some build servers obey commands anywhere in a line: ##vso[…], ##teamcity[…].
    text = Printable.text(text.replace('\t', ' ')).replaceAll("#(?=#)", "# ");
  }

  static LogLine note(String text) {
    return new LogLine(Level.NOTE, text);
  }
}
