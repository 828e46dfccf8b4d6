// SPDX-License-Identifier: Apache-2.0
package dev.interdict.differential;

import dev.interdict.differential.facts.Findings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

/**
 * Rules as Drools itself runs them: DRL to Java source, to classes, to its executable model. Its
 * compilers are on the class path of this test's run alone, so they are asked for by name.
 */
final class StockDrools {
  private static final String PROJECT = "org.drools.model.codegen.ExecutableModelProject";
  private final KieBase base;

  private StockDrools(KieBase base) {
    this.base = base;
  }

  /**
   * Compiles several rulebooks in one go, which costs far less than one by one; each is fired for
   * itself.
   *
   * @param rulebooks stock DRL by its package
   */
  static Map<String, StockDrools> compile(Map<String, String> rulebooks) {
    KieServices services = KieServices.get();
    ReleaseId id = services.newReleaseId("dev.interdict", "differential", "1");
    KieFileSystem files = services.newKieFileSystem();
    files.generateAndWritePomXML(id);
    rulebooks.forEach(
        (name, text) -> files.write("src/main/resources/" + name + "/rules.drl", text));
    KieBuilder builder = services.newKieBuilder(files, StockDrools.class.getClassLoader());
    builder.buildAll(project());
    List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
    if (!errors.isEmpty()) {
      throw new IllegalArgumentException(
          errors.stream().map(Message::toString).collect(Collectors.joining("\n")));
    }
    KieContainer container = services.newKieContainer(id, StockDrools.class.getClassLoader());
    try {
      var compiled = new LinkedHashMap<String, StockDrools>();
      for (Model model : models(container.getClassLoader(), id)) {
        var configuration =
            RuleBaseFactory.newKnowledgeBaseConfiguration(null, container.getClassLoader());
        compiled.put(
            model.getPackageName(),
            new StockDrools(KieBaseBuilder.createKieBaseFromModel(List.of(model), configuration)));
      }
      return compiled;
    } finally {
      container.dispose();
      services.getRepository().removeKieModule(id);
    }
  }

  /** What the rules report about facts, in the order of firing. */
  List<Findings.Report> ask(List<Object> facts) {
    KieSession session = base.newKieSession();
    try {
      var findings = new Findings();
      session.setGlobal("findings", findings);
      session.addEventListener(
          new DefaultAgendaEventListener() {
            @Override
            public void beforeMatchFired(BeforeMatchFiredEvent event) {
              findings.firing(event.getMatch().getRule().getName());
            }
          });
      facts.forEach(session::insert);
      session.fireAllRules();
      return findings.reports();
    } finally {
      session.dispose();
    }
  }

  private static Class<? extends KieBuilder.ProjectType> project() {
    try {
      return Class.forName(PROJECT).asSubclass(KieBuilder.ProjectType.class);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("run by Maven's execution 'differential' alone", e);
    }
  }

  /** The models that the compiler lists in a file of the project. */
  private static List<Model> models(ClassLoader loader, ReleaseId id) {
    String list = "META-INF/kie/" + id.getGroupId() + "/" + id.getArtifactId() + "/drools-model";
    var models = new ArrayList<Model>();
    try (var in = loader.getResourceAsStream(list)) {
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.contains(":")) {
          models.add(
              (Model) Class.forName(line, true, loader).getDeclaredConstructor().newInstance());
        }
      }
    } catch (IOException | ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    return models;
  }
}
