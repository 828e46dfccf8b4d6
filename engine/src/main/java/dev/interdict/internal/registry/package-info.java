// SPDX-License-Identifier: Apache-2.0
/** Registers of numbers, as their keepers publish them, to who holds which number. */
@NullMarked
package dev.interdict.internal.registry;

import org.jspecify.annotations.NullMarked;
