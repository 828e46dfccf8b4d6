// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import static dev.interdict.Shelf.bom;
import static dev.interdict.Shelf.codes;
import static dev.interdict.Shelf.findings;
import static dev.interdict.Shelf.part;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.Shelf.Book;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which rulebooks a run applies. */
final class RulebookSelectionTest {
  private static final String ACME = bom("", part("lens", "Acme"));

  @TempDir Path shipped;
  @TempDir Path own;
  private Shelf mine;

  @BeforeEach
  void two_shelves() {
    var other = new Book();
    other.id = "other";
    other.prefix = "OTH";
    other.list = "other-list";
    new Shelf(shipped).book(new Book()).book(other);
    mine = new Shelf(own);
  }

  private EvaluationResult judge(RulebookChoice... choices) {
    return ComplianceEngine.of(shipped, "rulebooks")
        .evaluate(
            Shelf.request(ACME, Shelf.AS_OF, List.of("us.fed.prime"), Map.of(), List.of(choices)));
  }

  private RulebookChoice folder(String name) {
    return mine.folder(name);
  }

  @Test
  void without_a_choice_all_apply() {
    assertThat(findings(judge()))
        .containsExactly("PROHIBITED ACM-001 lens", "PROHIBITED OTH-001 lens");
  }

  @Test
  void a_choice_replaces_the_set() {
    assertThat(findings(judge(Shelf.shipped("other")))).containsExactly("PROHIBITED OTH-001 lens");
  }

  @Test
  void an_unknown_id_is_an_error_with_a_suggestion() {
    EvaluationResult result = judge(Shelf.shipped("acne"));
    assertThat(codes(result)).containsExactly("rulebook-unknown");
    assertThat(Shelf.rendered(result.diagnostics()))
        .contains("did you mean 'acme'")
        .contains("interdict.xml:4:5");
    assertThat(result.boms()).isEmpty();
  }

  @Test
  void a_folder_replaces_the_shipped_rulebook_and_says_so_with_both_hashes() {
    mine.book(new Book().rows("other,Other,child,g,listed,2020-01-01,,Act,,A,\n"), "mine");
    for (EvaluationResult result :
        List.of(
            judge(folder("mine")),
            judge(folder("mine"), Shelf.shipped("acme")),
            judge(Shelf.shipped("acme"), folder("mine")))) {
      assertThat(findings(result)).isEmpty();
      var use = result.rulebooks().get(0);
      assertThat(use.rulebook().id()).isEqualTo("acme");
      assertThat(use.replaced()).hasSize(64).isNotEqualTo(use.rulebook().sha256());
      assertThat(use.rulebook().sha256()).hasSize(64);
    }
    assertThat(judge().rulebooks().get(0).replaced()).isNull();
  }

  @Test
  void two_folders_of_the_same_id_are_an_error_that_names_both() {
    mine.book(new Book(), "one").book(new Book(), "two");
    EvaluationResult result = judge(folder("one"), folder("two"));
    assertThat(codes(result)).containsExactly("rulebook-twice");
    assertThat(Shelf.rendered(result.diagnostics())).contains("./one").contains("./two");
  }

  @Test
  void the_same_shipped_rulebook_twice_counts_once() {
    assertThat(findings(judge(Shelf.shipped("acme"), Shelf.shipped("acme"))))
        .containsExactly("PROHIBITED ACM-001 lens");
  }

  @Test
  void a_folder_cant_take_the_rules_of_another_rulebook() {
    var book = new Book().drl("$c : Component(name == \"nothing\")", "REVIEW, $c");
    book.id = "mine";
    book.list = "my-list";
    mine.book(book, "mine");
    mine.put("mine/rulebook.xml", withoutList(book));
    EvaluationResult result = judge(Shelf.shipped("acme"), folder("mine"));
    assertThat(codes(result)).containsExactly("rulebook-same-rule");
    assertThat(Shelf.rendered(result.diagnostics()))
        .contains("'acme'")
        .contains("'mine'")
        .contains("ACM-001");
    assertThat(result.boms()).isEmpty();
  }

  @Test
  void a_folder_cant_take_the_list_of_another_rulebook() {
    var book = new Book();
    book.id = "mine";
    book.prefix = "MIN";
    mine.book(book, "mine");
    EvaluationResult result = judge(Shelf.shipped("acme"), folder("mine"));
    assertThat(codes(result)).containsExactly("rulebook-same-list");
    assertThat(Shelf.rendered(result.diagnostics()))
        .contains("acme-list")
        .contains("'acme'")
        .contains("'mine'");
  }

  @Test
  void a_broken_folder_stops_the_run_with_its_errors() {
    mine.book(new Book(), "mine").put("mine/rules/rules.drl", "rule \"ACM-001\" when then end");
    EvaluationResult result = judge(folder("mine"));
    assertThat(result.complete()).isFalse();
    assertThat(result.boms()).isEmpty();
    assertThat(Shelf.rendered(result.diagnostics())).contains("./mine/rules/rules.drl:1:1");
  }

  @Test
  void a_folder_cant_take_a_name_from_a_company_that_another_rulebook_lists() {
    var book = new Book();
    book.id = "mine";
    book.prefix = "MIN";
    book.list = "my-list";
    mine.book(book, "mine")
        .put("mine/entities/not-same.csv", "entity,name,reason\nacme,Acme,no such thing\n");
    EvaluationResult result = judge(Shelf.shipped("acme"), folder("mine"));
    assertThat(codes(result)).containsExactly("entities-not-same");
    assertThat(result.exitCode()).isEqualTo(ExitCode.NOT_JUDGED);
  }

  private static String withoutList(Book book) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <rulebook xmlns="urn:interdict:rulebook:1" id="mine" prefix="%1$s" edition="2026.11.22"
              min-engine="0.1" title="Mine" authority="Me">
      <rule id="%1$s-001" title="Mine" effective="2000-01-01" mark="A" since="2026.11.22" roles="*">
        <citation>Me</citation><statement>Nothing.</statement><remedy>None.</remedy>
      </rule>
      <rule id="%1$s-900" title="Mine" effective="2000-01-01" mark="A" since="2026.11.22" roles="*">
        <citation>Me</citation><statement>Nothing.</statement><remedy>None.</remedy>
      </rule>
      <canary test="tests/%1$s-900/sings"/>
    </rulebook>
    """
        .formatted(book.prefix);
  }
}
