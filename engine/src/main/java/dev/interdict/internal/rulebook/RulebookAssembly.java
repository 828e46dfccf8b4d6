// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import dev.interdict.internal.language.Joins;
import dev.interdict.internal.language.RuleParser;
import dev.interdict.internal.language.RuleSyntax;
import dev.interdict.internal.source.Problems;
import dev.interdict.internal.source.SourceText;
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

/** One folder of a rulebook, put together from its manifest, lists, rules and canary. */
final class RulebookAssembly {
  private static final List<String> NORMATIVE = List.of("entities", "lists", "rules");

  private final RulebookFolder folder;
  private final ReferenceTables reference;
  private final Problems problems;
  private final RuleFiles files;

  RulebookAssembly(RulebookFolder folder, ReferenceTables reference, Problems problems) {
    this.folder = folder;
    this.reference = reference;
    this.problems = problems;
    this.files = new RuleFiles(folder, problems);
  }

  /**
   * The rulebook; null if anything in it is wrong. Companies that the folder brings are added to
   * the reference data.
   */
  @Nullable CompiledRulebook assemble(ManifestReader manifests, RuleParser parser) {
    new EntityTablesReader(folder, reference, problems).read();
    files.read("rulebook.xml");
    for (String part : NORMATIVE) {
      folder.filesBelow(part, problems).forEach(files::read);
    }
    SourceText text = files.texts().get("rulebook.xml");
    Manifest manifest = text == null ? null : manifests.read(text, reference, problems);
    if (manifest == null) {
      return null;
    }
    List<EntityList> lists = lists(manifest);
    Map<String, RuleSyntax> conditions =
        new RuleChecker(manifest, problems).check(files.parse(parser));
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
    var rulebook =
        new Rulebook(
            manifest.id().value(),
            manifest.prefix().value(),
            manifest.title(),
            manifest.authority(),
            manifest.edition(),
            files.hash(),
            lists,
            rules);
    return new CompiledRulebook(rulebook, ordered, canary);
  }

  private List<EntityList> lists(Manifest manifest) {
    var reader = new EntityListReader(reference.entities.keySet(), problems);
    List<EntityList> lists = new ArrayList<>();
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
        lists.add(reader.read(manifest, head, text));
      }
    }
    return lists;
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
