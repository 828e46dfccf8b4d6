// SPDX-License-Identifier: Apache-2.0
package dev.interdict.testing;

import java.nio.file.Path;

/**
 * A folder with a {@code rulebook.xml}, or with rulebooks in folders of their own.
 *
 * @param display as messages print it; may be empty
 */
public record RulebookFolder(Path path, String display) {}
