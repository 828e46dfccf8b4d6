// SPDX-License-Identifier: Apache-2.0
package dev.interdict.facts;

import dev.interdict.fuzz.Fuzzed;
import dev.interdict.fuzz.Lines;
import dev.interdict.internal.source.Problems;
import dev.interdict.internal.source.SourceText;
import dev.interdict.internal.source.TextFiles;
import dev.interdict.model.Fact;
import java.util.List;
import java.util.Set;

/** Any bytes as a facts file, and as a sheet of answers. */
public final class FactsFuzz {
  private static final Fuzzed FUZZED = new Fuzzed("facts");
  private static final FactsReader READER = new FactsReader();

  private FactsFuzz() {}

  public static void fuzzerInitialize() {
    FUZZED.warmUp(FactsFuzz::read);
  }

  public static void fuzzerTestOneInput(byte[] input) {
    FUZZED.check(input, FactsFuzz::read);
  }

  private static void read(byte[] file) {
    var ofFile = new Problems();
    SourceText text = TextFiles.decode(file, "facts.xml", ofFile);
    if (text != null) {
      List<Fact> facts = READER.facts(text, ofFile);
      Fuzzed.require(facts.isEmpty() || !ofFile.anyError(), "facts and an error");
      var ofSheet = new Problems();
      AnswerSheet.Reading sheet = AnswerSheet.read(text, Set.of("camera"), ofSheet);
      Fuzzed.require(sheet.open() >= 0, "fewer open rows than none");
      Fuzzed.requirePlaces(ofSheet.all(), Lines.of(file));
    }
    Fuzzed.requirePlaces(ofFile.all(), Lines.of(file));
  }
}
