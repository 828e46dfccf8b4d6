// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.xml;

import dev.interdict.diagnostic.Diagnostic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of binding an XML file. There may be errors and a bean: what is missing in the file is
 * null in the bean, what is unknown is left out.
 *
 * @param bean null if the file is not XML or has another root
 */
public record XmlBinding<T>(@Nullable T bean, XmlPlaces places, List<Diagnostic> diagnostics) {
  public XmlBinding {
    diagnostics = List.copyOf(diagnostics);
  }
}
