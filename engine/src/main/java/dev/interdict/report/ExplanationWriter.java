// SPDX-License-Identifier: Apache-2.0
package dev.interdict.report;

import dev.interdict.ExplanationResult;
import java.io.IOException;
import java.io.OutputStream;

/** Writes explanations: UTF-8, the same bytes for the same result; doesn't close the stream. */
public interface ExplanationWriter {
  void write(ExplanationResult result, OutputStream out) throws IOException;
}
