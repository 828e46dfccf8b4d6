// SPDX-License-Identifier: Apache-2.0
package dev.interdict.testing;

/**
 * One test of a rulebook, by the folders it lies in.
 *
 * @param name of the folder; behind it, in brackets, the id of the list's row if the test is
 *     repeated for rows
 */
public record RulebookTest(String rulebook, String rule, String name) {
  /** {@code us-889/889-001/huawei-module-is-prohibited}. */
  @Override
  public String toString() {
    return rulebook + "/" + rule + "/" + name;
  }
}
