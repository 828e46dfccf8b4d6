// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * A text that counts how often it is looked at: a pattern as long as is allowed, held against a
 * text as long as is allowed, takes minutes, and nothing else could stop it.
 */
final class WatchedText implements CharSequence {
  private static final int SHORT = 32;

  private final String text;
  private final Efforts.Effort effort;

  private WatchedText(String text, Efforts.Effort effort) {
    this.text = text;
    this.effort = effort;
  }

  /** The text itself if it is short, or nobody counts. */
  static CharSequence of(String text, Efforts.@Nullable Effort effort) {
    return effort == null || text.length() <= SHORT ? text : new WatchedText(text, effort);
  }

  @Override
  public char charAt(int index) {
    effort.spend();
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
