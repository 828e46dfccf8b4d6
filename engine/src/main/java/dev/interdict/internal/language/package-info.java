// SPDX-License-Identifier: Apache-2.0
/** The rule language: DRL in a closed profile, to checked plain data. */
@NullMarked
package dev.interdict.internal.language;

import org.jspecify.annotations.NullMarked;
