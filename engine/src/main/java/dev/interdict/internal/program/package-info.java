// SPDX-License-Identifier: Apache-2.0
/** The circumstances of a run: stated words to a checked program. */
@NullMarked
package dev.interdict.internal.program;

import org.jspecify.annotations.NullMarked;
