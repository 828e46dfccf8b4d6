// SPDX-License-Identifier: Apache-2.0
/** Why a rule speaks about a component, or why it doesn't: every constraint with its values. */
@NullMarked
package dev.interdict.explanation;

import org.jspecify.annotations.NullMarked;
