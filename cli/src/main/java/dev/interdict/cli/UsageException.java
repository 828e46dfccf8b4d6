// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

/** The command was used wrongly. The message is one sentence that says what to write instead. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message, null, false, false);
  }
}
