// SPDX-License-Identifier: Apache-2.0
/** Files to bills of materials. */
@NullMarked
package dev.interdict.internal.bom;

import org.jspecify.annotations.NullMarked;
