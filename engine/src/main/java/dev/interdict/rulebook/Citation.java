// SPDX-License-Identifier: Apache-2.0
package dev.interdict.rulebook;

import org.jspecify.annotations.Nullable;

/** Where the law says so. */
public record Citation(String text, @Nullable String url) {}
