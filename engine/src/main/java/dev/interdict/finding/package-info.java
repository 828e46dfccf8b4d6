// SPDX-License-Identifier: Apache-2.0
/** What a rule says about a component, and how a rule came out on a whole bill of materials. */
@NullMarked
package dev.interdict.finding;

import org.jspecify.annotations.NullMarked;
