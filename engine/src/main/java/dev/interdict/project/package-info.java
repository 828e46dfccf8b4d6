// SPDX-License-Identifier: Apache-2.0
/** Project files: what is checked, by which rulebooks, for whom, how loudly. */
@NullMarked
package dev.interdict.project;

import org.jspecify.annotations.NullMarked;
