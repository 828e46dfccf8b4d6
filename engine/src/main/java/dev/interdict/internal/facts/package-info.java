// SPDX-License-Identifier: Apache-2.0
/** Facts from outside a BOM, put where the BOM states nothing. */
@NullMarked
package dev.interdict.internal.facts;

import org.jspecify.annotations.NullMarked;
