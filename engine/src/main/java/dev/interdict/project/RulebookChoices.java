// SPDX-License-Identifier: Apache-2.0
package dev.interdict.project;

import dev.interdict.RulebookChoice;
import dev.interdict.internal.source.Problems;
import dev.interdict.internal.xml.XmlPlaces;
import dev.interdict.model.Stated;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code <rulebooks>} of a project file. */
final class RulebookChoices {
  private final XmlPlaces places;
  private final Problems problems;
  private final Map<String, Stated> seen = new HashMap<>();

  RulebookChoices(XmlPlaces places, Problems problems) {
    this.places = places;
    this.problems = problems;
  }

  /** The choices; folders are resolved against that of the project file. */
  List<RulebookChoice> read(Path file, ProjectXml.@Nullable RulebooksXml rulebooks) {
    List<RulebookChoice> choices = new ArrayList<>();
    if (rulebooks != null) {
      for (ProjectXml.RulebookXml bean : rulebooks.rulebooks) {
        RulebookChoice choice = choice(file, bean);
        if (choice != null) {
          choices.add(choice);
        }
      }
    }
    return choices;
  }

  private @Nullable RulebookChoice choice(Path file, ProjectXml.RulebookXml bean) {
    Stated id = places.stated(bean, "id");
    Stated folder = places.stated(bean, "folder");
    if ((id == null) == (folder == null)) {
      // A mistyped attribute was reported as such.
      if (id != null || places.element(bean).attributes().isEmpty()) {
        problems.error(
            places.text(),
            "project-rulebook",
            "a rulebook has either 'id', for a shipped one, or 'folder'",
            places.element(bean).location());
      }
      return null;
    }
    if (id != null) {
      return once(id) ? new RulebookChoice.Shipped(id) : null;
    }
    return folder != null && once(folder) ? folder(file, folder) : null;
  }

  private @Nullable RulebookChoice folder(Path file, Stated folder) {
    try {
      Path path = file.resolveSibling(folder.value()).normalize();
      if (Files.isRegularFile(path.resolve("rulebook.xml"))) {
        return new RulebookChoice.Folder(folder, path);
      }
      String what = Files.isDirectory(path) ? "holds no rulebook.xml" : "is no folder";
      problems.error(
          places.text(),
          "project-rulebook-folder",
          "'%s' %s; the path is relative to this file".formatted(folder.value(), what),
          folder.location());
    } catch (InvalidPathException e) {
      problems.error(
          places.text(),
          "project-rulebook-folder",
          "'" + folder.value() + "' is no path",
          folder.location());
    }
    return null;
  }

  private boolean once(Stated choice) {
    Stated earlier = seen.putIfAbsent(choice.value(), choice);
    if (earlier != null) {
      ProjectReader.twice(
          "rulebook", choice.value(), choice.location(), earlier.location(), places, problems);
    }
    return earlier == null;
  }
}
