// SPDX-License-Identifier: Apache-2.0
package dev.interdict.model;

import org.jspecify.annotations.Nullable;

/**
 * Where one stage of a component's production took place.
 *
 * @param country ISO 3166-1 alpha-2
 * @param share percent of that stage done there, 0 to 100; null if not stated
 * @param field the property that says so
 */
public record Origin(
    Stage stage, String country, @Nullable Double share, String field, SourceLocation location) {}
