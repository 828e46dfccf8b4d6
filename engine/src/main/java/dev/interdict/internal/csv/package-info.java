// SPDX-License-Identifier: Apache-2.0
/** CSV files to rows whose every cell knows its place. */
@NullMarked
package dev.interdict.internal.csv;

import org.jspecify.annotations.NullMarked;
