// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules of the house, built for a base package so that they can be tried on a ruin. */
final class HouseRules {
  private static final int FLOOR = 200;

  /** What all stages speak in; each package may use those before it. */
  private static final List<String> VOCABULARY =
      List.of("rulebook", "model", "finding", "diagnostic", "explanation");

  /** What each package may use besides the vocabulary; the facade may use everything. */
  private static final Map<String, List<String>> EDGES = edges();

  private final String base;
  private final List<HouseRule> rules = new ArrayList<>();

  /** A rule and the name by which tests call it. */
  record HouseRule(String name, ArchRule rule) {
    @Override
    public String toString() {
      return name;
    }
  }

  private HouseRules(String base) {
    this.base = base;
  }

  /** All rules for a base package. */
  static List<HouseRule> of(String base) {
    var house = new HouseRules(base);
    house.directions();
    house.walls();
    house.publicTypes();
    house.purity();
    house.hygiene();
    return List.copyOf(house.rules);
  }

  private static Map<String, List<String>> edges() {
    var edges = new LinkedHashMap<String, List<String>>();
    VOCABULARY.forEach(word -> edges.put(word, List.of()));
    edges.put("fix", List.of("internal.xml"));
    edges.put("report", List.of("facade", "internal.report"));
    edges.put("facts", List.of("internal.bom", "internal.csv", "internal.source", "internal.xml"));
    edges.put("project", List.of("facade", "facts", "internal.source", "internal.xml"));
    edges.put("testing", List.of("facade", "internal.rulebook", "internal.source", "project"));
    edges.put(
        "lists",
        List.of("internal.matching", "internal.registry", "internal.rulebook", "internal.source"));
    edges.put("internal.source", List.of());
    edges.put("internal.pack", List.of());
    edges.put("internal.xml", List.of("internal.source"));
    edges.put("internal.csv", List.of("internal.source"));
    edges.put("internal.registry", List.of("internal.csv", "internal.source"));
    edges.put("internal.bom", List.of("facade", "internal.source", "internal.xml"));
    edges.put("internal.facts", List.of("internal.bom", "internal.names"));
    edges.put("internal.schema", List.of("internal.source", "internal.xml"));
    edges.put("internal.language", List.of("internal.source"));
    edges.put("internal.table", List.of("internal.csv", "internal.language", "internal.source"));
    edges.put("internal.names", List.of("internal.source"));
    edges.put("internal.matching", List.of("internal.names", "internal.source"));
    edges.put("internal.lint", List.of("internal.language", "internal.names", "internal.rulebook"));
    edges.put("internal.program", List.of("facade", "internal.source"));
    edges.put("internal.summary", List.of("facade"));
    edges.put("internal.report", List.of("facade", "report"));
    edges.put("internal.evaluation", List.of("facade", "internal.language", "internal.rulebook"));
    edges.put(
        "internal.rulebook",
        List.of(
            "internal.csv",
            "internal.language",
            "internal.pack",
            "internal.source",
            "internal.table",
            "internal.xml"));
    return edges;
  }

  private void directions() {
    add(
        "stages_do_not_know_each_other",
        architecture(),
        "a stage takes and returns public records; the facade alone wires several");
    add(
        "only_records_of_the_facade_are_used_inside",
        noClasses()
            .that()
            .resideInAPackage(base + ".internal..")
            .should()
            .dependOnClassesThat(resideInAPackage(base).and(HouseConditions.behaviour())),
        "the facade calls the stages, never the other way round");
    add(
        "stages_have_no_cycles",
        slices().matching(base + ".internal.(*)..").should().beFreeOfCycles(),
        "a cycle makes two packages one");
    add(
        "public_packages_have_no_cycles",
        slices().matching(base + ".(*)").should().beFreeOfCycles(),
        "a reader learns the vocabulary in one direction");
    add(
        "public_vocabulary_knows_nothing_internal",
        noClasses()
            .that()
            .resideInAnyPackage(in(VOCABULARY))
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(
                    base,
                    base + ".internal..",
                    base + ".report..",
                    base + ".project..",
                    base + ".testing..")),
        "rule authors and integrators meet these types without the engine behind them");
  }

  private LayeredArchitecture architecture() {
    LayeredArchitecture layers =
        Architectures.layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("facade")
            .definedBy(base);
    for (String name : EDGES.keySet()) {
      layers = layers.layer(name).definedBy(base + "." + name + "..");
    }
    for (var edge : EDGES.entrySet()) {
      int rank = VOCABULARY.indexOf(edge.getKey());
      var targets = new ArrayList<>(edge.getValue());
      targets.addAll(VOCABULARY.subList(0, rank < 0 ? VOCABULARY.size() : rank));
      var layer = layers.whereLayer(edge.getKey());
      layers =
          targets.isEmpty()
              ? layer.mayNotAccessAnyLayer()
              : layer.mayOnlyAccessLayers(targets.toArray(String[]::new));
    }
    return layers.ensureAllClassesAreContainedInArchitecture();
  }

  private void walls() {
    wall(
        "drools", List.of("internal.language", "internal.evaluation"), "org.drools..", "org.kie..");
    wall(
        "jackson",
        List.of("fix", "internal.bom", "internal.report", "internal.schema"),
        "com.fasterxml.jackson..");
    wall("jackson_databind", List.of("internal.schema"), "com.fasterxml.jackson.databind..");
    wall(
        "schema_validators",
        List.of("internal.schema"),
        "com.networknt..",
        "javax.xml.validation..",
        "javax.xml.transform..",
        "org.xml.sax..");
    wall(
        "stax",
        List.of("fix", "internal.bom", "internal.schema", "internal.xml"),
        "javax.xml.stream..",
        "com.ctc.wstx..",
        "org.codehaus.stax2..");
    wall(
        "jaxb",
        List.of("facts", "internal.xml", "internal.rulebook", "project"),
        "jakarta.xml.bind..");
    wall(
        "re2j",
        List.of(
            "internal.language",
            "internal.evaluation",
            "internal.lint",
            "internal.matching",
            "internal.rulebook",
            "internal.schema"),
        "com.google.re2j..");
    add(
        "no_other_third_party",
        noClasses()
            .should()
            .dependOnClassesThat(
                HouseConditions.outside(
                    base + "..",
                    "java..",
                    "javax.xml..",
                    "org.xml.sax..",
                    "com.networknt..",
                    "com.fasterxml.jackson.databind..",
                    "org.jspecify.annotations..",
                    "org.drools..",
                    "org.kie..",
                    "com.fasterxml.jackson.core..",
                    "com.ctc.wstx..",
                    "org.codehaus.stax2..",
                    "jakarta.xml.bind..",
                    "com.google.re2j..")),
        "a new library comes with a wall of its own");
  }

  private void wall(String library, List<String> inside, String... packages) {
    add(
        library + "_stays_behind_its_wall",
        noClasses()
            .that()
            .resideOutsideOfPackages(in(inside))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(packages),
        "the library can be replaced within " + String.join(", ", inside));
  }

  private void publicTypes() {
    add(
        "public_signatures_are_public_types",
        classes()
            .that()
            .resideOutsideOfPackage(base + ".internal..")
            .and()
            .arePublic()
            .should(HouseConditions.showNoTypeOf(base + ".internal.")),
        "what a caller can't name, he can't use");
    add(
        "vocabulary_is_records_enums_interfaces_or_exceptions",
        classes()
            .that()
            .resideInAnyPackage(in(List.of("model", "rulebook", "finding")))
            .should(HouseConditions.beVocabulary()),
        "what stages exchange is immutable data");
    add(
        "public_classes_are_final_or_abstract_types",
        classes().that().arePublic().should(HouseConditions.beClosed()),
        "nobody extends what wasn't made for it");
    add(
        "no_public_fields",
        fields().that().arePublic().should().beStatic().andShould().beFinal(),
        "only constants are shown; state is asked for");
    add(
        "packages_are_null_marked",
        classes().should(HouseConditions.beNullMarked()),
        "NullAway checks only what is marked");
  }

  private void purity() {
    add(
        "no_clock_no_environment",
        noClasses()
            .that()
            .haveNameNotMatching(".*\\.internal\\.evaluation\\.Efforts(\\$.*)?")
            .should()
            .accessTargetWhere(HouseConditions.readsClockOrEnvironment()),
        "the same input gives the same report on every machine and every day: dates, locale and"
            + " settings come in through the request; a deadline can only end a run in an error");
    add(
        "no_threads_of_its_own",
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName(base + ".internal.schema.OwnStack")
            .should()
            .accessTargetWhere(HouseConditions.startsThreads()),
        "engine work on the common pool runs with a foreign class loader, in an order of its own;"
            + " schema validators alone need a larger stack, and their caller waits for them");
    add(
        "no_mutable_statics",
        fields().that().areStatic().should(HouseConditions.neverChange()),
        "an IDE and a daemon run many projects in one process");
    add(
        "no_standard_streams",
        noClasses().should(GeneralCodingRules.ACCESS_STANDARD_STREAMS),
        "faces print; the engine returns");
    add(
        "no_generic_exceptions",
        noClasses().should(GeneralCodingRules.THROW_GENERIC_EXCEPTIONS),
        "a caller can't catch them without catching everything");
  }

  private void hygiene() {
    add(
        "no_util_names",
        noClasses()
            .should()
            .haveNameMatching(".*(Utils?|Utilities|Helpers?|Managers?|Processors?)(\\$.*)?"),
        "a name says what a class knows, not that it is handy");
    add(
        "methods_declare_no_generic_exceptions",
        methods()
            .that()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should()
            .notDeclareThrowableOfType(Exception.class)
            .andShould()
            .notDeclareThrowableOfType(Throwable.class),
        "what can go wrong is part of the signature");
    add(
        "importer_saw_the_house",
        classes().should(HouseConditions.beAtLeast(FLOOR, in(EDGES.keySet()))),
        "no rule may pass because it was shown nothing");
  }

  private void add(String name, ArchRule rule, String because) {
    rules.add(new HouseRule(name, rule.because(because)));
  }

  private String[] in(Collection<String> packages) {
    return packages.stream().map(name -> base + "." + name + "..").toArray(String[]::new);
  }
}
