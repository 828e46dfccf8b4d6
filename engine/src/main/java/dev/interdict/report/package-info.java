// SPDX-License-Identifier: Apache-2.0
/** Reports: one result, written in several formats, the same bytes every time. */
@NullMarked
package dev.interdict.report;

import org.jspecify.annotations.NullMarked;
