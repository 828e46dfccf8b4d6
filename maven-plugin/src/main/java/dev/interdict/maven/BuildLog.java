// SPDX-License-Identifier: Apache-2.0
package dev.interdict.maven;

import org.apache.maven.plugin.logging.Log;

/** Maven's log under our levels. */
record BuildLog(Log log) {
  void write(LogLine line) {
    switch (line.level()) {
      case ERROR -> log.error(line.text());
      case WARNING -> log.warn(line.text());
      case NOTE -> log.info(line.text());
    }
  }
}
