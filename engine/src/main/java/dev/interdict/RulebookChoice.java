// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import dev.interdict.model.Stated;
import java.nio.file.Path;

/** One rulebook that a run is to apply. */
public sealed interface RulebookChoice {
  /** As the user wrote it, and where. */
  Stated stated();

  /** A shipped rulebook by its id. */
  record Shipped(Stated stated) implements RulebookChoice {}

  /** A folder with a {@code rulebook.xml}; replaces the shipped rulebook of the same id. */
  record Folder(Stated stated, Path path) implements RulebookChoice {}
}
