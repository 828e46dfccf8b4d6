// SPDX-License-Identifier: Apache-2.0
package ruin.internal.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Supplier;

/** Asks the machine for what a request should say. */
final class ClockReader {
  String all() {
    Supplier<LocalDate> today = LocalDate::now;
    return System.getenv("HOME")
        + System.getProperty("user.dir")
        + today.get()
        + Instant.now()
        + Locale.getDefault()
        + ZoneId.systemDefault()
        + "WORD".toLowerCase()
        + "bytes".getBytes().length;
  }
}
