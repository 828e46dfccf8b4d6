// SPDX-License-Identifier: Apache-2.0
/**
 * What a bill of materials says and what was matched in it: immutable, and every value knows its
 * place.
 */
@NullMarked
package dev.interdict.model;

import org.jspecify.annotations.NullMarked;
