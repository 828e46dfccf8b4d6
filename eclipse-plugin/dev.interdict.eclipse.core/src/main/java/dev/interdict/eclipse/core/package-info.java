// SPDX-License-Identifier: Apache-2.0
/**
 * Interdict in a workspace: nature, builder, markers, results and preferences; no user interface.
 */
@NullMarked
package dev.interdict.eclipse.core;

import org.jspecify.annotations.NullMarked;
