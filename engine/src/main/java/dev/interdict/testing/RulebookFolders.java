// SPDX-License-Identifier: Apache-2.0
package dev.interdict.testing;

import dev.interdict.EngineException;
import dev.interdict.RulebookChoice;
import dev.interdict.project.Project;
import dev.interdict.project.ProjectFinder;
import dev.interdict.project.ProjectReader;
import dev.interdict.project.ProjectReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which folders hold the rulebooks that somebody means who works in a folder. */
public final class RulebookFolders {
  private static final String MANIFEST = "rulebook.xml";
  private static final String USUAL = "rulebooks";

  private RulebookFolders() {}

  /**
   * The folders named; where none is, the folder itself, or {@code rulebooks} in it, or else those
   * that the {@code interdict.xml} that governs it names.
   *
   * @param base the folder that names start from
   * @throws EngineException with a sentence if there is no rulebook in one of them
   */
  public static List<RulebookFolder> choose(Path base, List<String> names) {
    if (!names.isEmpty()) {
      return names.stream().map(name -> named(base, name)).toList();
    }
    if (holdsRulebooks(base)) {
      return List.of(new RulebookFolder(base, ""));
    }
    if (holdsRulebooks(base.resolve(USUAL))) {
      return List.of(new RulebookFolder(base.resolve(USUAL), USUAL));
    }
    List<RulebookFolder> ofProject = ofProject(base);
    if (ofProject.isEmpty()) {
      throw wrong(
          "there is no rulebook here: neither this folder nor 'rulebooks' in it holds a"
              + " rulebook.xml, and no interdict.xml names a folder of one; name the folder");
    }
    return ofProject;
  }

  private static RulebookFolder named(Path base, String name) {
    Path path;
    try {
      path = base.resolve(name).normalize();
    } catch (InvalidPathException e) {
      throw wrong("'" + name + "' can't be the name of a folder");
    }
    if (!Files.isDirectory(path)) {
      throw wrong("there is no folder '" + name + "'");
    }
    if (!holdsRulebooks(path)) {
      throw wrong(
          "there is no rulebook in '"
              + name
              + "': neither the folder nor one directly inside it holds a rulebook.xml");
    }
    String display = Path.of(name).normalize().toString().replace('\\', '/');
    return new RulebookFolder(path, display);
  }

  private static List<RulebookFolder> ofProject(Path base) {
    Optional<Path> file = new ProjectFinder().find(base);
    if (file.isEmpty()) {
      return List.of();
    }
    ProjectReading reading =
        new ProjectReader().read(file.get(), String.valueOf(file.get().getFileName()));
    Project project = reading.project();
    if (project == null) {
      throw new EngineException(
          "interdict.xml has errors, so it can't say where the rulebooks are; name the folder",
          reading.diagnostics());
    }
    var folders = new ArrayList<RulebookFolder>();
    for (RulebookChoice choice : project.rulebooks()) {
      if (choice instanceof RulebookChoice.Folder folder) {
        folders.add(new RulebookFolder(folder.path(), folder.stated().value()));
      }
    }
    return folders;
  }

  private static boolean holdsRulebooks(Path folder) {
    if (Files.isRegularFile(folder.resolve(MANIFEST))) {
      return true;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.anyMatch(each -> Files.isRegularFile(each.resolve(MANIFEST)));
    } catch (IOException noFolder) {
      return false;
    }
  }

  private static EngineException wrong(String sentence) {
    return new EngineException(sentence, List.of());
  }
}
