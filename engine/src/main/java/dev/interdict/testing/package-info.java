// SPDX-License-Identifier: Apache-2.0
/** Tests of rulebooks: folders with a BOM, a program and what must come out. */
@NullMarked
package dev.interdict.testing;

import org.jspecify.annotations.NullMarked;
