// SPDX-License-Identifier: Apache-2.0
package dev.interdict.report;

import dev.interdict.EvaluationResult;
import java.io.IOException;
import java.io.OutputStream;

/** Writes one format: UTF-8, the same bytes for the same result; doesn't close the stream. */
public interface ReportWriter {
  void write(EvaluationResult result, OutputStream out) throws IOException;
}
