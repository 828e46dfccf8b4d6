// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import dev.interdict.fuzz.Fuzzed;
import dev.interdict.fuzz.Lines;
import dev.interdict.internal.language.DrlRuleParser;
import dev.interdict.internal.language.RuleParsing;
import dev.interdict.internal.source.Problems;
import dev.interdict.internal.source.SourceText;
import dev.interdict.internal.source.TextFiles;
import dev.interdict.internal.xml.XmlBinder;
import dev.interdict.internal.xml.XmlBinding;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Any bytes as a rulebook.xml, held against rules and roles that are right, and as a roles.xml:
 * what every XML file of ours goes through.
 */
public final class RulebookXmlFuzz {
  private static final Fuzzed FUZZED = new Fuzzed("rulebook-xml");
  private static final ManifestReader MANIFESTS = new ManifestReader();
  private static final XmlBinder<RolesXml> ROLES = new XmlBinder<>(RolesXml.class);
  private static final LibraryFixture LIBRARY = new LibraryFixture();
  private static final ReferenceTables REFERENCE = reference();
  private static final SourceText RULES =
      new SourceText("acme.drl", LIBRARY.content("acme/rules/acme.drl"));
  private static final RuleParsing PARSED = new DrlRuleParser().parse(RULES);

  private static final RulebookShelf SHELF = shelf();

  private RulebookXmlFuzz() {}

  public static void fuzzerInitialize() {
    FUZZED.warmUp(RulebookXmlFuzz::read);
  }

  public static void fuzzerTestOneInput(byte[] input) {
    FUZZED.check(input, RulebookXmlFuzz::read);
  }

  /** A rule for each of the manifest, or an error that says why not. */
  private static void checkRules(Manifest manifest, Lines lines) {
    var problems = new Problems();
    Set<String> known =
        new RuleChecker(
                manifest,
                RequiredLists.of(manifest, SHELF, problems),
                new WrittenValues(REFERENCE, List.of()),
                problems)
            .check(List.of(new RuleFile(RULES, PARSED)))
            .keySet();
    for (Manifest.RuleHead head : manifest.rules()) {
      Fuzzed.require(
          known.contains(head.id().value()) || problems.anyError(), "a rule without conditions");
    }
    Fuzzed.requirePlaces(problems.all(), lines, Lines.of(RULES.text()));
  }

  /** The rulebook itself, for others to require. */
  private static RulebookShelf shelf() {
    var shelf = new RulebookShelf();
    var text = new SourceText("rulebook.xml", LIBRARY.content(LibraryFixture.MANIFEST));
    Manifest manifest = MANIFESTS.read(text, REFERENCE, new Problems());
    if (manifest != null) {
      shelf.put(manifest);
    }
    return shelf;
  }

  private static ReferenceTables reference() {
    Path folder = Path.of(System.getProperty("interdict.root"), "engine/target/fuzz/rulebook-work");
    LIBRARY.write(folder);
    return new ReferenceLoader().load(new RulebookFolder(folder, ""), new Problems());
  }

  private static void read(byte[] file) {
    var problems = new Problems();
    SourceText text = TextFiles.decode(file, "rulebook.xml", problems);
    if (text == null) {
      Fuzzed.require(problems.anyError(), "neither a text nor an error");
      Fuzzed.requirePlaces(problems.all(), Lines.of(file));
      return;
    }
    Lines lines = Lines.of(text.text());
    Manifest manifest = MANIFESTS.read(text, REFERENCE, problems);
    Fuzzed.require(manifest != null || problems.anyError(), "neither a manifest nor an error");
    Fuzzed.requirePlaces(problems.all(), lines);
    if (manifest != null) {
      checkRules(manifest, lines);
    }

    XmlBinding<RolesXml> roles = ROLES.bind(text);
    Fuzzed.require(
        roles.bean() != null || !roles.diagnostics().isEmpty(), "neither roles nor an error");
    Fuzzed.requirePlaces(roles.diagnostics(), lines);
    if (roles.bean() != null) {
      for (RolesXml.RoleXml role : roles.bean().roles) {
        Fuzzed.requirePlace(roles.places().element(role).location(), "a role", lines);
        Fuzzed.requirePlace(roles.places().text(role).location(), "a title", lines);
        roles
            .places()
            .words(role, "implies")
            .forEach(word -> Fuzzed.requirePlace(word.location(), "a word", lines));
      }
    }
  }
}
