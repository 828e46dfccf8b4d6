// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.language.Joins;
import dev.interdict.internal.language.RuleParser;
import dev.interdict.internal.language.RuleSyntax;
import dev.interdict.internal.source.Problems;
import dev.interdict.internal.source.SourceText;
import dev.interdict.model.SourceLocation;
import dev.interdict.model.Stated;
import dev.interdict.rulebook.EntityList;
import dev.interdict.rulebook.Rule;
import dev.interdict.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One folder of a rulebook, put together in two steps, since the rules of one may name the lists of
 * another: first its manifest and lists, then its rules and canary.
 */
final class RulebookAssembly {
  private static final List<String> NORMATIVE = List.of("entities", "lists", "rules");

  private final RulebookFolder folder;
  private final ReferenceTables reference;
  private final Problems problems;
  private final RuleFiles files;
  private @Nullable Manifest manifest;
  private List<EntityList> lists = List.of();

  RulebookAssembly(RulebookFolder folder, ReferenceTables reference) {
    this.folder = folder;
    this.reference = reference;
    this.problems = new Problems();
    this.files = new RuleFiles(folder, problems);
  }

  /**
   * Reads manifest and lists. Companies that the folder brings are added to the reference data.
   *
   * @return the manifest; null if there is none that can be read
   */
  @Nullable Manifest read(ManifestReader manifests) {
    new EntityTablesReader(folder, reference, problems).read();
    files.read("rulebook.xml");
    for (String part : NORMATIVE) {
      folder.filesBelow(part, problems).forEach(files::read);
    }
    SourceText text = files.texts().get("rulebook.xml");
    manifest = text == null ? null : manifests.read(text, reference, problems);
    if (manifest != null) {
      lists = lists(manifest);
    }
    return manifest;
  }

  RulebookFolder folder() {
    return folder;
  }

  /** Its id; empty if its manifest can't be read. */
  String id() {
    return manifest == null ? "" : manifest.id().value();
  }

  /** The rulebooks that it requires. */
  List<Stated> requires() {
    return manifest == null ? List.of() : manifest.requires();
  }

  /** Says that something is wrong in its manifest, which was read. */
  void error(String code, String message, @Nullable SourceLocation place) {
    if (manifest != null) {
      problems.error(manifest.text(), code, message, place);
    }
  }

  /** What is wrong with it, as far as it was looked at. */
  List<Diagnostic> problems() {
    return problems.all();
  }

  /** The rulebook as far as it was read; null if anything in that is wrong. */
  @Nullable Rulebook withoutRules() {
    return manifest == null || problems.anyError() ? null : rulebook(manifest, List.of());
  }

  /** The rulebook; null if anything in it is wrong. */
  @Nullable CompiledRulebook assemble(RuleParser parser, RulebookShelf shelf) {
    if (manifest == null) {
      return null;
    }
    RequiredLists required = RequiredLists.of(manifest, shelf, problems);
    Map<String, RuleSyntax> conditions =
        new RuleChecker(manifest, required, new WrittenValues(reference, lists), problems)
            .check(files.parse(parser));
    CompiledRulebook.Canary canary = canary(manifest);
    if (problems.anyError() || canary == null) {
      return null;
    }
    List<Rule> rules = new ArrayList<>();
    List<RuleSyntax> ordered = new ArrayList<>();
    for (Manifest.RuleHead head : manifest.rules()) {
      RuleSyntax syntax = conditions.get(head.id().value());
      if (syntax == null) {
        return null;
      }
      ordered.add(syntax);
      Set<String> rests = new TreeSet<>(Joins.lists(syntax));
      head.lists().forEach(list -> rests.add(list.value()));
      rules.add(withLists(head.rule(), List.copyOf(rests)));
    }
    return new CompiledRulebook(rulebook(manifest, rules), ordered, canary);
  }

  private Rulebook rulebook(Manifest manifest, List<Rule> rules) {
    return new Rulebook(
        manifest.id().value(),
        manifest.prefix().value(),
        manifest.title(),
        manifest.authority(),
        manifest.edition(),
        files.hash(),
        manifest.requires().stream().map(Stated::value).toList(),
        lists,
        rules);
  }

  private List<EntityList> lists(Manifest manifest) {
    var reader = new EntityListReader(reference.entities.keySet(), problems);
    List<EntityList> read = new ArrayList<>();
    for (Manifest.ListHead head : manifest.lists()) {
      String file = head.file().value();
      String refusal = folder.refusal(file);
      SourceText text = files.texts().get(file);
      if (refusal != null) {
        problems.error(
            manifest.text(),
            "rulebook-list-file",
            "'" + file + "' " + refusal,
            head.file().location());
      } else if (text == null || !file.startsWith("lists/")) {
        problems.error(
            manifest.text(),
            "rulebook-list-file",
            "'" + file + "' is no readable file in lists/",
            head.file().location());
      } else {
        read.add(reader.read(manifest, head, text));
      }
    }
    return read;
  }

  private CompiledRulebook.@Nullable Canary canary(Manifest manifest) {
    Stated test = manifest.canary();
    if (test == null) {
      return null;
    }
    String refusal = folder.refusal(test.value());
    if (refusal == null && !test.value().startsWith("tests/")) {
      refusal = "does not lie in tests/";
    }
    if (refusal == null && !folder.holdsFolder(test.value())) {
      refusal = "is no folder";
    }
    if (refusal != null) {
      problems.error(
          manifest.text(), "rulebook-canary", "'" + test.value() + "' " + refusal, test.location());
      return null;
    }
    RulebookCase content =
        new CaseReader(folder.folder(test.value()), reference.roles.keySet(), problems).read();
    if (content != null && content.expected().isEmpty()) {
      problems.error(
          manifest.text(),
          "rulebook-canary",
          "the canary expects no finding; name a test that does",
          test.location());
    }
    return content == null ? null : new CompiledRulebook.Canary(test.value(), content);
  }

  private static Rule withLists(Rule rule, List<String> lists) {
    return new Rule(
        rule.id(),
        rule.rulebook(),
        rule.title(),
        rule.effective(),
        rule.until(),
        rule.governedBy(),
        rule.mark(),
        rule.since(),
        rule.roles(),
        rule.citations(),
        rule.appliesIf(),
        rule.decides(),
        rule.statement(),
        rule.reasons(),
        rule.remedy(),
        rule.caveats(),
        lists);
  }
}
