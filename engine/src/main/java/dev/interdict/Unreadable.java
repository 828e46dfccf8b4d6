// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Why a file can't be read, in words. */
final class Unreadable {
  private Unreadable() {}

  static String why(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (e instanceof AccessDeniedException) {
      return "the file may not be read (permission denied)";
    }
    String message = String.valueOf(e.getMessage());
    if (message.contains("Not a directory")) {
      return "there is no such file";
    }
    return message.contains("directory")
        ? "this is a folder, not a file"
        : "the file can't be read";
  }
}
