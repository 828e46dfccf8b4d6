// SPDX-License-Identifier: Apache-2.0
/** Who made a part and what it is for: names, identifiers, ownership, functions. */
@NullMarked
package dev.interdict.internal.matching;

import org.jspecify.annotations.NullMarked;
