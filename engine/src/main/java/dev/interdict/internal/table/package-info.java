// SPDX-License-Identifier: Apache-2.0
/** Decision tables: sheets of cells to the same checked rules that DRL becomes. */
@NullMarked
package dev.interdict.internal.table;

import org.jspecify.annotations.NullMarked;
