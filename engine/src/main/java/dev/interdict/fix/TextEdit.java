// SPDX-License-Identifier: Apache-2.0
package dev.interdict.fix;

/**
 * A replacement in a text; all numbers are UTF-16 units.
 *
 * @param offset of what is replaced
 * @param length of what is replaced; 0 for an insertion
 * @param text what stands there afterwards
 * @param selectionOffset where a person goes on typing, in the whole text after the edit
 * @param selectionLength of what he types over
 */
public record TextEdit(
    int offset, int length, String text, int selectionOffset, int selectionLength) {
  /**
   * The document after the edit.
   *
   * @throws IndexOutOfBoundsException if it is shorter than the one that the edit was made for
   */
  public String applyTo(String document) {
    return document.substring(0, offset) + text + document.substring(offset + length);
  }
}
