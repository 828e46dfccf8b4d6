// SPDX-License-Identifier: Apache-2.0
package dev.interdict.model;

/** A property of a component that Interdict reads: {@code cdx:device:*}, {@code interdict:*}, … */
public record Property(String name, String value, SourceLocation location) {}
