// SPDX-License-Identifier: Apache-2.0
/** Registers that others publish, to tables of the reference data. */
@NullMarked
package dev.interdict.lists;

import org.jspecify.annotations.NullMarked;
