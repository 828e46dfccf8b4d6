// SPDX-License-Identifier: Apache-2.0
/** What the official schemas, or our own checks where there is none, say about a BOM. */
@NullMarked
package dev.interdict.internal.schema;

import org.jspecify.annotations.NullMarked;
