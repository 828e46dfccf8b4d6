// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import java.nio.file.Path;

/**
 * A folder that holds a rulebook.
 *
 * @param display the folder as reports print it
 */
public record RulebookSource(Path root, String display) {}
