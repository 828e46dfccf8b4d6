// SPDX-License-Identifier: Apache-2.0
package dev.interdict.project;

import dev.interdict.facts.FactsReader;
import dev.interdict.facts.FactsReading;
import dev.interdict.facts.SuppliedFacts;
import dev.interdict.internal.source.Problems;
import dev.interdict.internal.source.SourceText;
import dev.interdict.internal.source.TextFiles;
import dev.interdict.internal.xml.XmlBinder;
import dev.interdict.internal.xml.XmlBinding;
import dev.interdict.internal.xml.XmlPlaces;
import dev.interdict.model.SourceLocation;
import dev.interdict.model.Stated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Project files to projects. All mistakes of a file are reported at once, each at its characters,
 * sorted by place. Safe for use by several threads; JAXB starts with the first file.
 */
public final class ProjectReader {
  private static final int MAX_HORIZON_DAYS = 36_525;

  private final XmlBinder<ProjectXml> binder = new XmlBinder<>(ProjectXml.class);
  private final FactsReader facts = new FactsReader();

  /**
   * The project in a file.
   *
   * @param displayPath the file as reports print it
   */
  public ProjectReading read(Path file, String displayPath) {
    var problems = new Problems();
    SourceText text = TextFiles.read(file, displayPath, problems);
    return text == null
        ? new ProjectReading(null, problems.all())
        : read(file.toAbsolutePath().normalize(), text, problems);
  }

  /**
   * The project in an editor's buffer.
   *
   * @param file where the buffer will be saved
   */
  public ProjectReading read(Path file, String displayPath, byte[] content) {
    var problems = new Problems();
    SourceText text = TextFiles.decode(content, displayPath, problems);
    return text == null
        ? new ProjectReading(null, problems.all())
        : read(file.toAbsolutePath().normalize(), text, problems);
  }

  private ProjectReading read(Path file, SourceText text, Problems problems) {
    XmlBinding<ProjectXml> binding = binder.bind(text);
    problems.addAll(binding.diagnostics());
    ProjectXml bean = binding.bean();
    if (bean == null) {
      return new ProjectReading(null, problems.all());
    }
    XmlPlaces places = binding.places();
    FactsReading outside = facts(bean.facts, file, places, problems);
    var project =
        new Project(
            file,
            text.file(),
            globs(bean.boms == null ? List.of() : bean.boms.includes, file, places, problems),
            globs(bean.boms == null ? List.of() : bean.boms.excludes, file, places, problems),
            new RulebookChoices(places, problems).read(file, bean.rulebooks),
            roles(bean.program, places, problems),
            set(bean.program, places, problems),
            setNames(bean.program, places),
            horizon(bean.program, places, problems),
            new EnforcementReader(places, problems).read(bean.enforcement),
            new ReadingReader(places, problems).read(bean).with(outside.facts()));
    // A broken facts file leaves the project as it is: judged without facts, and not complete.
    boolean broken = problems.anyError();
    var diagnostics = new ArrayList<>(problems.sorted());
    diagnostics.addAll(outside.diagnostics());
    return new ProjectReading(broken ? null : project, diagnostics);
  }

  private FactsReading facts(
      ProjectXml.@Nullable FactsFileXml bean, Path file, XmlPlaces places, Problems problems) {
    Stated named = bean == null ? null : places.stated(bean, "file");
    if (named == null) {
      return new FactsReading(SuppliedFacts.NONE, List.of());
    }
    String display = places.text().file();
    String folder = display.substring(0, display.lastIndexOf('/') + 1);
    try {
      Path path = file.resolveSibling(named.value()).normalize();
      if (Files.isRegularFile(path) && within(file, path)) {
        return facts.read(path, folder + named.value());
      }
    } catch (InvalidPathException | IOException e) {
      // Told below.
    }
    problems.error(
        places.text(),
        "project-facts",
        "there is no file '%s' in the folder of this file or below it".formatted(named.value()),
        named.location());
    return new FactsReading(SuppliedFacts.NONE, List.of());
  }

  /** A project file from a stranger must not show what else lies on the machine. */
  private static boolean within(Path project, Path file) throws IOException {
    Path folder = project.toRealPath().getParent();
    return folder != null && file.toRealPath().startsWith(folder);
  }

  private static List<Stated> globs(
      List<ProjectXml.TextXml> beans, Path file, XmlPlaces places, Problems problems) {
    List<Stated> globs = new ArrayList<>();
    for (ProjectXml.TextXml bean : beans) {
      Stated glob = places.text(bean);
      String refusal = BomGlob.refusal(glob.value(), file.getFileSystem());
      if (refusal != null) {
        problems.error(
            places.text(), "project-glob", "'" + glob.value() + "' " + refusal, glob.location());
      }
      globs.add(glob);
    }
    return globs;
  }

  private static List<Stated> roles(
      ProjectXml.@Nullable ProgramXml program, XmlPlaces places, Problems problems) {
    Map<String, Stated> roles = new LinkedHashMap<>();
    if (program != null) {
      for (ProjectXml.TextXml bean : program.roles) {
        Stated role = places.text(bean);
        Stated earlier = roles.putIfAbsent(role.value(), role);
        if (earlier != null) {
          twice("role", role.value(), role.location(), earlier.location(), places, problems);
        }
      }
    }
    return List.copyOf(roles.values());
  }

  private static Map<String, Stated> set(
      ProjectXml.@Nullable ProgramXml program, XmlPlaces places, Problems problems) {
    Map<String, Stated> set = new LinkedHashMap<>();
    Map<String, SourceLocation> names = new LinkedHashMap<>();
    if (program != null) {
      for (ProjectXml.SetXml bean : program.set) {
        Stated name = places.stated(bean, "name");
        Stated value = places.stated(bean, "value");
        if (name != null && value != null) {
          SourceLocation place = places.value(bean, "name");
          SourceLocation earlier = names.putIfAbsent(name.value(), place);
          if (earlier != null) {
            twice("setting", name.value(), place, earlier, places, problems);
          }
          set.putIfAbsent(name.value(), value);
        }
      }
    }
    return set;
  }

  private static List<Stated> setNames(ProjectXml.@Nullable ProgramXml program, XmlPlaces places) {
    return program == null
        ? List.of()
        : program.set.stream()
            .map(bean -> places.stated(bean, "name"))
            .filter(Objects::nonNull)
            .toList();
  }

  private static @Nullable Integer horizon(
      ProjectXml.@Nullable ProgramXml program, XmlPlaces places, Problems problems) {
    Stated horizon = program == null ? null : places.stated(program, "horizon");
    if (horizon == null) {
      return null;
    }
    if (!horizon.value().matches("\\d{1,5}")
        || Integer.parseInt(horizon.value()) > MAX_HORIZON_DAYS) {
      problems.error(
          places.text(),
          "project-horizon",
          "'%s' is no number of days from 0 to %s".formatted(horizon.value(), MAX_HORIZON_DAYS),
          horizon.location());
      return null;
    }
    return Integer.valueOf(horizon.value());
  }

  static void twice(
      String what,
      String word,
      @Nullable SourceLocation location,
      @Nullable SourceLocation earlier,
      XmlPlaces places,
      Problems problems) {
    problems.error(
        places.text(),
        "project-duplicate",
        "the %s '%s' stands twice, first at %s".formatted(what, word, earlier),
        location);
  }
}
