// SPDX-License-Identifier: Apache-2.0
/** The writers of reports, one class for each format and small ones for its parts. */
@NullMarked
package dev.interdict.internal.report;

import org.jspecify.annotations.NullMarked;
