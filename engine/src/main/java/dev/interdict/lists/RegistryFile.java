// SPDX-License-Identifier: Apache-2.0
package dev.interdict.lists;

import java.nio.file.Path;

/**
 * A file of a register, as its keeper publishes it.
 *
 * @param display the file as messages print it
 */
public record RegistryFile(String display, Path path) {}
