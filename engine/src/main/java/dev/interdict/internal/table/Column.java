// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.table;

import dev.interdict.internal.language.FactProperty;
import dev.interdict.internal.language.RuleSyntax.Path;

/** What the cells below a head are about. */
sealed interface Column {
  /** Where the column is named. */
  Cell head();

  /** A fixed column of the finding. */
  record Fixed(Cell head, Field field) implements Column {}

  /**
   * A property of a fact.
   *
   * @param fact name of the fact type
   * @param path from the fact to the value
   */
  record Asked(Cell head, String fact, Path path, FactProperty property) implements Column {
    /** As a rule would name the value. */
    String written() {
      return String.join(".", path.properties());
    }
  }

  /** The fixed columns. */
  enum Field {
    RULE("rule"),
    VERDICT("verdict"),
    REASON("reason"),
    NOTE("note");

    private final String word;

    Field(String word) {
      this.word = word;
    }

    /** The column's name. */
    String word() {
      return word;
    }
  }
}
