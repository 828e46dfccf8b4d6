// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import dev.interdict.BomSource;
import dev.interdict.EvaluationRequest;
import dev.interdict.diagnostic.Printable;
import java.util.ArrayList;
import java.util.List;

/** Tells a person at a terminal how far a long run is, on a line that goes away. */
final class Progress {
  private static final long PATIENCE_NANOS = 1_000_000_000L;
  private static final int LARGE = 16 * 1024 * 1024;
  private static final String ERASE = "\r\u001b[K";

  private final Surroundings surroundings;
  private final long start = System.nanoTime();
  private boolean shown;

  Progress(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** The same request, whose BOMs tell when they are read. */
  EvaluationRequest watch(EvaluationRequest request) {
    if (!surroundings.terminal().err()) {
      return request;
    }
    List<BomSource> boms = new ArrayList<>();
    int total = request.boms().size();
    for (BomSource bom : request.boms()) {
      int number = boms.size() + 1;
      boms.add(
          bom.with(
              most -> {
                String text = "[%d/%d] %s".formatted(number, total, Printable.text(bom.path()));
                boolean late = System.nanoTime() - start > PATIENCE_NANOS;
                if (late) {
                  show(text);
                }
                byte[] bytes = bom.content().read(most);
                if (!late && bytes.length > LARGE) {
                  show(text);
                }
                return bytes;
              }));
    }
    return new EvaluationRequest(
        boms,
        request.rulebooks(),
        request.program(),
        request.enforcement(),
        request.reading(),
        request.diagnostics());
  }

  /** Takes the line away. */
  void end() {
    if (shown) {
      surroundings.err().print(ERASE);
      surroundings.err().flush();
    }
  }

  private void show(String text) {
    surroundings.err().print(ERASE + text);
    surroundings.err().flush();
    shown = true;
  }
}
