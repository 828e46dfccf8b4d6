// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.language;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rules that were right once, by their text: who edits one rule of sixty waits for one. Safe for
 * several threads.
 */
final class RuleCache {
  private static final int MAX_RULES = 2_000;
  private static final int MAX_LENGTH = 8_192;

  private final Map<String, Known> rules =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
          return size() > MAX_RULES;
        }
      };

  /**
   * A checked rule.
   *
   * @param nameAt offset of its name in its text
   */
  record Known(RuleSyntax rule, int nameAt) {}

  synchronized @Nullable Known find(String source) {
    return rules.get(source);
  }

  synchronized void keep(String source, Known known) {
    if (source.length() <= MAX_LENGTH) {
      rules.put(source, known);
    }
  }
}
