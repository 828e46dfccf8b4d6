// SPDX-License-Identifier: Apache-2.0
/** What a rulebook says that can't be meant: warnings about rules, lists, pages and tests. */
@NullMarked
package dev.interdict.internal.lint;

import org.jspecify.annotations.NullMarked;
