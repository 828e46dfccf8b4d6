// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.language;

import dev.interdict.internal.language.RuleSyntax.Operator;
import org.jspecify.annotations.Nullable;

/** Which types an operator compares. */
public final class OperatorTypes {
  private OperatorTypes() {}

  /**
   * The type that stands to the right of an operator.
   *
   * @param own the type to its left; null: a fact
   * @return null if the operator doesn't fit that type
   */
  public static @Nullable PropertyType operand(@Nullable PropertyType own, Operator operator) {
    boolean text = own == PropertyType.TEXT;
    return switch (operator) {
      case CONTAINS -> own == PropertyType.TEXT_SET ? PropertyType.TEXT : null;
      case MEMBER_OF -> text ? PropertyType.TEXT_SET : null;
      case MATCHES, STARTS_WITH, ENDS_WITH -> text ? PropertyType.TEXT : null;
      case LENGTH -> text ? PropertyType.NUMBER : null;
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
          own == PropertyType.NUMBER || own == PropertyType.DATE ? own : null;
      case EQUAL, NOT_EQUAL -> own;
    };
  }
}
