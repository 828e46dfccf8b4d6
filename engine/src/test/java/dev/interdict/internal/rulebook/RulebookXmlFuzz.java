// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import dev.interdict.fuzz.Fuzzed;
import dev.interdict.fuzz.Lines;
import dev.interdict.internal.source.Problems;
import dev.interdict.internal.source.SourceText;
import dev.interdict.internal.source.TextFiles;
import dev.interdict.internal.xml.XmlBinder;
import dev.interdict.internal.xml.XmlBinding;

/** Any bytes as a rulebook.xml and as a roles.xml: what every XML file of ours goes through. */
public final class RulebookXmlFuzz {
  private static final Fuzzed FUZZED = new Fuzzed("rulebook-xml");
  private static final ManifestReader MANIFESTS = new ManifestReader();
  private static final XmlBinder<RolesXml> ROLES = new XmlBinder<>(RolesXml.class);

  private RulebookXmlFuzz() {}

  public static void fuzzerInitialize() {
    FUZZED.warmUp(RulebookXmlFuzz::read);
  }

  public static void fuzzerTestOneInput(byte[] input) {
    FUZZED.check(input, RulebookXmlFuzz::read);
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
    Manifest manifest = MANIFESTS.read(text, new ReferenceTables(), problems);
    Fuzzed.require(manifest != null || problems.anyError(), "neither a manifest nor an error");
    Fuzzed.requirePlaces(problems.all(), lines);

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
