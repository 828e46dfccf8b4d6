// SPDX-License-Identifier: Apache-2.0
/** What is wrong with an input file, where, and what to do about it. */
@NullMarked
package dev.interdict.diagnostic;

import org.jspecify.annotations.NullMarked;
