// SPDX-License-Identifier: Apache-2.0
/** Text of files: positions, snippets, suggestions. */
@NullMarked
package dev.interdict.internal.source;

import org.jspecify.annotations.NullMarked;
