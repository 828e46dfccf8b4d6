// SPDX-License-Identifier: Apache-2.0
/** What a run comes to: its counts and the one sentence that says what matters. */
@NullMarked
package dev.interdict.internal.summary;

import org.jspecify.annotations.NullMarked;
