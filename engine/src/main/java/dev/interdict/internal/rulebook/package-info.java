// SPDX-License-Identifier: Apache-2.0
/** Folders and packs of rulebooks to checked data. */
@NullMarked
package dev.interdict.internal.rulebook;

import org.jspecify.annotations.NullMarked;
