// SPDX-License-Identifier: Apache-2.0
/** Rulebooks as data: rules, lists, entities, roles and functions of parts. */
@NullMarked
package dev.interdict.rulebook;

import org.jspecify.annotations.NullMarked;
