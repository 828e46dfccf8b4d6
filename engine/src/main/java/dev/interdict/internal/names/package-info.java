// SPDX-License-Identifier: Apache-2.0
/** Names of companies: their normal form, and how alike two of them are. Knows no company. */
@NullMarked
package dev.interdict.internal.names;

import org.jspecify.annotations.NullMarked;
