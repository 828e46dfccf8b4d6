// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.xml;

import dev.interdict.diagnostic.Diagnostic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading an XML file.
 *
 * @param root null if the text is not well-formed, refused or too large
 */
record XmlReading(@Nullable XmlElement root, List<Diagnostic> diagnostics) {
  XmlReading {
    diagnostics = List.copyOf(diagnostics);
  }
}
