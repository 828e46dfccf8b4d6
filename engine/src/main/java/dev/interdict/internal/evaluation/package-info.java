// SPDX-License-Identifier: Apache-2.0
/** Rules, interpreted by Drools, over the facts of one bill of materials. */
@NullMarked
package dev.interdict.internal.evaluation;

import org.jspecify.annotations.NullMarked;
