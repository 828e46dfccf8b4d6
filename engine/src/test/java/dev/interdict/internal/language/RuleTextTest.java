// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a file before the grammar sees it, and where mistakes are shown in it. */
final class RuleTextTest {
  /** In both columns N stands for LF and R for CR. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      quoteCharacter = '`',
      value = {
        "a/|a/|-1",
        "/|/|-1",
        "a//|a  |-1",
        "//|  |-1",
        "// bNc|    Nc|-1",
        "// bRc|    Nc|-1",
        "// bRNc|    RNc|-1",
        "a /* bNc */ d|a     N     d|-1",
        "a /* bRc */ d|a     N     d|-1",
        "a/**/b|a    b|-1",
        "/*/ a */ b|         b|-1",
        "a /*/ b|a      |2",
        "a /*|a   |2",
        "a /* b *|a       |2",
        "a /*N|a   N|2",
        "/* a */ /* b|            |8",
        "a /* // */ b|a          b|-1",
        "a // /* bNc */|a        Nc */|-1",
        "\"//\" a // b|\"//\" a     |-1",
        "\"/*\" a /* b */|\"/*\" a        |-1",
        "\"a\\\"// b\" // c|\"a\\\"// b\"     |-1",
        "\"a\\|\"a\\|-1",
        "\"a\\\\\" // c|\"a\\\\\"     |-1",
        "\"aN// b|\"aN    |-1",
        "\"aR// b|\"aN    |-1",
        "a / bN|a / bN|-1",
        "aRbRNcR|aNbRNcN|-1",
        "R|N|-1",
        "RR|NN|-1",
        "a * / b|a * / b|-1",
      })
  void comments_become_blanks_and_all_else_keeps_its_place(String text, String bare, int unclosed) {
    RuleSplitter.Bare found = RuleSplitter.withoutComments(lines(text));

    assertThat(found.text()).isEqualTo(lines(bare)).hasSameSizeAs(text);
    assertThat(found.unclosed()).isEqualTo(unclosed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      nullValues = "none",
      value = {
        "rule a|0",
        "x rule a|none",
        "xNrule aNrule b|2 9",
        "xRrule aRNrule b|2 10",
        "  rule a|2",
        "\trule a|1",
        " \t rule aN \truleN|3 12",
        "rule|none",
        "xNrule|none",
        "rule |0",
        "ruleN|0",
        "rule\"a\"|0",
        "rules a|none",
        "ruler|none",
        "rul e|none",
        "  |none",
        "NNrule a|2",
        "rule rule a|0",
      })
  void a_rule_starts_where_a_line_starts_with_the_word(String text, String starts) {
    RuleSplitter.Pieces pieces = RuleSplitter.split(lines(text));

    List<String> found = pieces.rules().stream().map(piece -> "" + piece.start()).toList();
    assertThat(String.join(" ", found)).isEqualTo(starts == null ? "" : starts);
    int first = found.isEmpty() ? text.length() : pieces.rules().get(0).start();
    assertThat(pieces.head()).isEqualTo(new RuleSplitter.Piece(0, first));
    for (int i = 0; i < found.size(); i++) {
      int end = i + 1 < found.size() ? pieces.rules().get(i + 1).start() : text.length();
      assertThat(pieces.rules().get(i).end()).isEqualTo(end);
    }
  }

  private static String lines(String text) {
    return text.replace('N', '\n').replace('R', '\r');
  }

  @ParameterizedTest
  @CsvSource({
    "name, 0, 99, 0",
    "name, 1, 99, 5",
    "name, 5, 6, 5",
    "name, 5, 5, -1",
    "name, 6, 99, 20",
    "name, 21, 99, -1",
    "ame, 0, 99, -1",
    "nam, 0, 99, -1",
    "==, 0, 99, 18",
    "$c, 0, 99, 25",
    "c, 0, 99, -1",
    "a.b, 0, 99, 28",
    "_x, 0, 99, 10",
    "2, 0, 99, -1",
    "absent, 0, 99, -1"
  })
  void a_mistake_is_shown_at_the_first_whole_word(String word, int start, int end, int at) {
    var problems = new Problems(new SourceText("r.drl", "name name _x name2==name $c,a.b"));

    assertThat(problems.indexOfWord(word, start, end)).isEqualTo(at);
  }

  @Test
  void a_mistake_whose_word_is_not_there_is_shown_at_its_range() {
    var problems = new Problems(new SourceText("r.drl", "one two one"));
    problems.errorAtWord("a", 4, 7, "one", "first");
    problems.errorAtWord("a", 0, 11, "one", "second");
    problems.errorAtWord("a", 4, 11, "one", "third");
    problems.errorAtWord("a", 4, 11, "one", "third");

    assertThat(problems.count()).isEqualTo(4);
    assertThat(problems.found())
        .extracting(d -> d.location() + "-" + d.location().endColumn() + " " + d.message())
        .containsExactly("r.drl:1:5-8 first", "r.drl:1:1-4 second", "r.drl:1:9-12 third");
  }

  @Test
  void a_hundred_mistakes_are_listed_and_then_that_there_are_more() {
    var problems = new Problems(new SourceText("r.drl", "word"));
    for (int i = 0; i < 100; i++) {
      problems.error("a", 0, 4, "mistake " + i);
    }
    problems.error("a", 0, 4, "mistake 7");
    assertThat(problems.full()).isFalse();
    assertThat(problems.found()).hasSize(100);

    problems.error("a", 0, 4, "mistake 100");
    problems.error("a", 0, 4, "mistake 101");
    assertThat(problems.full()).isTrue();
    assertThat(problems.count()).isEqualTo(103);
    assertThat(problems.found()).hasSize(101);
    Diagnostic last = problems.found().get(100);
    assertThat(last.message()).isEqualTo("more than 100 mistakes; the others are not listed");
    assertThat(last.location()).hasToString("r.drl:1:1");
  }
}
