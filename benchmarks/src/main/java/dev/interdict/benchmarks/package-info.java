// SPDX-License-Identifier: Apache-2.0
/** What a run costs. */
@NullMarked
package dev.interdict.benchmarks;

import org.jspecify.annotations.NullMarked;
