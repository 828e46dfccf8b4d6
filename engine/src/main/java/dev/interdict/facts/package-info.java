// SPDX-License-Identifier: Apache-2.0
/**
 * What somebody outside a BOM said about its components: the questions to suppliers, their answers,
 * and the file that keeps them.
 */
@NullMarked
package dev.interdict.facts;

import org.jspecify.annotations.NullMarked;
