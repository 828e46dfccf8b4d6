// SPDX-License-Identifier: Apache-2.0
package dev.interdict.testing;

/** One test of a rulebook, by the folders it lies in. */
public record RulebookTest(String rulebook, String rule, String name) {
  /** {@code us-889/889-001/huawei-module-is-prohibited}. */
  @Override
  public String toString() {
    return rulebook + "/" + rule + "/" + name;
  }
}
