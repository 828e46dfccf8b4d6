// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.language;

import dev.interdict.model.Component;
import org.jspecify.annotations.Nullable;

/** What the components of one BOM cost, as far as it is stated; worked out when first asked. */
public interface Costs {
  /** Whether it is stated what a component costs, in the one currency of its BOM. */
  boolean stated(Component component);

  /** The share of the United States in what a component's own components cost; null for none. */
  @Nullable CostShare share(Component assembly);
}
