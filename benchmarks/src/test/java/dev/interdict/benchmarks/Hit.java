// SPDX-License-Identifier: Apache-2.0
package dev.interdict.benchmarks;

/** One of the ten rules applies to a component. */
public record Hit(String rule, String ref) {}
