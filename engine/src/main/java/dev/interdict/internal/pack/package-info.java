// SPDX-License-Identifier: Apache-2.0
/** Records to bytes and back: data that names no class and is checked when it is read. */
@NullMarked
package dev.interdict.internal.pack;

import org.jspecify.annotations.NullMarked;
