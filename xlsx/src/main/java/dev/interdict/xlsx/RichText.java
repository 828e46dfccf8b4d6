// SPDX-License-Identifier: Apache-2.0
package dev.interdict.xlsx;

/** Collects the text of a cell from its runs; how it is to be pronounced stays out. */
final class RichText {
  private final StringBuilder text = new StringBuilder();
  private boolean inText;
  private int phonetic;

  void begin() {
    text.setLength(0);
    inText = false;
    phonetic = 0;
  }

  void open(String name) {
    if (name.equals("rPh")) {
      phonetic++;
    } else if (name.equals("t")) {
      inText = true;
    }
  }

  void add(String piece) {
    if (inText && phonetic == 0) {
      text.append(piece);
    }
  }

  void close(String name) {
    if (name.equals("rPh")) {
      phonetic--;
    } else if (name.equals("t")) {
      inText = false;
    }
  }

  String end() {
    return text.toString();
  }
}
