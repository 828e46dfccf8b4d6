// SPDX-License-Identifier: Apache-2.0
/** Scripts: Han characters simplified, and any script that names come in to Latin letters. */
@NullMarked
package dev.interdict.internal.names;

import org.jspecify.annotations.NullMarked;
