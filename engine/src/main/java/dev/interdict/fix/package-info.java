// SPDX-License-Identifier: Apache-2.0
/** Edits of a BOM that lead to what a finding asks for; a person fills in the rest. */
@NullMarked
package dev.interdict.fix;

import org.jspecify.annotations.NullMarked;
