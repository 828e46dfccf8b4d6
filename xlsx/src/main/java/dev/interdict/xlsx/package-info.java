// SPDX-License-Identifier: Apache-2.0
/** Workbooks of spreadsheet programs as decision tables, read as hostile input. */
@NullMarked
package dev.interdict.xlsx;

import org.jspecify.annotations.NullMarked;
