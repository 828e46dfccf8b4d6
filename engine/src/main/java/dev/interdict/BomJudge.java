// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.facts.SuppliedFacts;
import dev.interdict.finding.Level;
import dev.interdict.finding.Verdict;
import dev.interdict.internal.bom.BomReader;
import dev.interdict.internal.bom.BomReading;
import dev.interdict.internal.evaluation.BomEvaluation;
import dev.interdict.internal.evaluation.Explainer;
import dev.interdict.internal.evaluation.RulebookEvaluator;
import dev.interdict.internal.facts.FactApplier;
import dev.interdict.internal.matching.EntityIndex;
import dev.interdict.internal.matching.FunctionClassifier;
import dev.interdict.internal.matching.MakerNumbers;
import dev.interdict.internal.matching.NameSearch;
import dev.interdict.internal.matching.PartyMatcher;
import dev.interdict.internal.rulebook.CompiledRulebook;
import dev.interdict.internal.schema.SchemaValidator;
import dev.interdict.internal.source.SourceText;
import dev.interdict.internal.source.Syntax;
import dev.interdict.model.Bom;
import dev.interdict.model.ListMatch;
import dev.interdict.model.Program;
import dev.interdict.model.SourceLocation;
import dev.interdict.rulebook.EntityList;
import dev.interdict.rulebook.ReferenceData;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One BOM through all stages. Immutable and safe for several threads. */
final class BomJudge {
  private final EntityIndex index;
  private final FunctionClassifier classifier;
  private final NameSearch names;
  private final MakerNumbers makers;
  private final RulebookEvaluator evaluator;
  private final List<EntityList> lists;
  private final SchemaValidator schemas = new SchemaValidator();

  /**
   * A BOM and what was said about it.
   *
   * @param bom null if it could not be judged; the diagnostics say why
   * @param explainer makes what explains the evaluation, null if there is none
   * @param usedFacts which facts from outside are about it, by their position
   * @param takenFacts which of them fill what it doesn't state
   */
  record Judgement(
      @Nullable Bom bom,
      @Nullable BomEvaluation evaluation,
      @Nullable Supplier<Explainer> explainer,
      List<Diagnostic> diagnostics,
      BitSet usedFacts,
      BitSet takenFacts) {
    /** Of a BOM that could not be judged. */
    static Judgement none(List<Diagnostic> diagnostics) {
      return new Judgement(null, null, null, diagnostics, new BitSet(), new BitSet());
    }
  }

  /**
   * A judge by some rulebooks.
   *
   * @param lists that their rules name, of these rulebooks and of those that they require
   */
  BomJudge(ReferenceData reference, List<CompiledRulebook> rulebooks, List<EntityList> lists) {
    index = new EntityIndex(reference);
    classifier = new FunctionClassifier(reference);
    names = new NameSearch(index);
    makers = new MakerNumbers(reference, index);
    evaluator = new RulebookEvaluator(rulebooks, lists);
    this.lists = List.copyOf(lists);
  }

  private BomJudge(BomJudge whole, CompiledRulebook rulebook) {
    index = whole.index;
    classifier = whole.classifier;
    names = whole.names;
    makers = whole.makers;
    evaluator = whole.evaluator.only(rulebook);
    lists = whole.lists;
  }

  /** Makes the rules ready that a program leaves possible; whether there are any. */
  boolean ready(Program program) {
    return evaluator.ready(program);
  }

  /** The same with the rules of one of the rulebooks alone. */
  BomJudge only(CompiledRulebook rulebook) {
    return new BomJudge(this, rulebook);
  }

  /**
   * Judges.
   *
   * @param bytes of the source, which was read
   */
  Judgement judge(
      BomSource source,
      byte[] bytes,
      ReadingSettings settings,
      Program program,
      BiFunction<String, Verdict, Level> levels) {
    BomReading reading =
        new BomReader(settings.limits()).read(source.path(), bytes, new SourceSubBoms(source));
    var diagnostics = new ArrayList<>(reading.diagnostics());
    Bom read = reading.bom();
    if (read == null) {
      return Judgement.none(diagnostics);
    }
    if (settings.validateSchema()) {
      validate(reading.text(), read.specVersion(), diagnostics);
      for (Bom.SubBom part : read.subBoms()) {
        validate(reading.others().get(part.path()), part.specVersion(), diagnostics);
      }
    }
    if (read.components().isEmpty()) {
      diagnostics.add(
          Diagnostic.error(
              "bom-nothing-to-judge",
              "the BOM names no component: there is nothing to judge. List the parts under"
                  + " \"components\" and the product under \"metadata.component\"",
              SourceLocation.at(source.path(), 1, 1)));
      return Judgement.none(diagnostics);
    }
    if (read.components().size() == 1 && read.endItem() != null && !read.complete()) {
      diagnostics.add(
          reading.show(
              Diagnostic.warning(
                  "bom-end-item-only",
                  "the BOM lists no parts: only the end item itself is judged",
                  read.endItem().location())));
    }
    SuppliedFacts facts = settings.facts();
    FactApplier.Applied applied = applied(read, facts, program);
    diagnostics.addAll(facts.show(applied.diagnostics()));
    Bom bom = applied.bom();
    FunctionClassifier.Classification functions = classifier.classify(bom);
    diagnostics.addAll(shown(functions.diagnostics(), reading, facts));
    MakerNumbers.Holders holders = makers.find(bom);
    diagnostics.addAll(shown(holders.diagnostics(), reading, facts));
    List<ListMatch> matches =
        new PartyMatcher(index, lists, program.asOf(), program.horizonDays()).match(bom);
    BomEvaluation evaluation =
        evaluator.evaluate(
            bom,
            functions.functions(),
            holders.makers(),
            matches,
            program,
            settings.evaluation(),
            levels,
            reading::line);
    diagnostics.addAll(evaluation.diagnostics());
    Supplier<Explainer> explainer =
        () ->
            evaluator.explainer(
                bom,
                functions.functions(),
                holders.makers(),
                matches,
                program,
                levels,
                reading::line,
                names::of);
    // Of an evaluation that was stopped nothing counts.
    boolean stopped = evaluation.diagnostics().stream().anyMatch(Diagnostic::isError);
    return new Judgement(
        bom, evaluation, stopped ? null : explainer, diagnostics, applied.used(), applied.taken());
  }

  private FactApplier.Applied applied(Bom read, SuppliedFacts facts, Program program) {
    return facts.isEmpty()
        ? new FactApplier.Applied(read, new BitSet(), new BitSet(), List.of())
        : new FactApplier(facts.facts())
            .apply(read, classifier.classify(read).functions(), program.asOf());
  }

  private static List<Diagnostic> shown(
      List<Diagnostic> diagnostics, BomReading reading, SuppliedFacts facts) {
    return facts.show(diagnostics.stream().map(reading::show).toList());
  }

  private void validate(
      @Nullable SourceText text, String specVersion, List<Diagnostic> diagnostics) {
    if (text != null) {
      diagnostics.addAll(schemas.validate(text, Syntax.of(text), specVersion));
    }
  }
}
