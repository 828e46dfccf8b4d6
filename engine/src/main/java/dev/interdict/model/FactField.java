// SPDX-License-Identifier: Apache-2.0
package dev.interdict.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What can be asked about a component, and stated by somebody else than its BOM. */
public enum FactField {
  MAKER("maker", "manufacturer.name", "a maker", Kind.COMPANY, "Which company made this part?"),
  DIE_MAKER(
      "die-maker",
      "interdict:dieMaker",
      "a die maker",
      Kind.COMPANY,
      "Which company made the die, the chip itself, inside this part?"),
  FAB(
      "fab",
      "interdict:fab",
      "a fab",
      Kind.COMPANY,
      "Which company runs the fab in which the die inside this part was made?"),
  FUNCTION(
      "function", "interdict:function", "a function", Kind.FUNCTION, "What does this part do?"),
  PART_NUMBER(
      "part-number",
      "interdict:mpn",
      "a part number",
      Kind.NUMBER,
      "What is the maker's own number of this part?"),
  FCC_ID(
      "fcc-id",
      "cdx:device:certifications:US:FCC:id",
      "an FCC ID",
      Kind.FCC_ID,
      "Which FCC ID does this part have?"),
  DESIGNED(Stage.DESIGNED, "In which country was this part designed?"),
  DEVELOPED(Stage.DEVELOPED, "In which country was this part developed?"),
  FABRICATED(Stage.FABRICATED, "In which country was the die inside this part fabricated?"),
  MANUFACTURED(Stage.MANUFACTURED, "In which country was this part manufactured?"),
  ASSEMBLED(Stage.ASSEMBLED, "In which country was this part assembled?"),
  TESTED(Stage.TESTED, "In which country was this part tested?"),
  MINED(Stage.MINED, "In which country was the material of this part mined?"),
  REFINED(Stage.REFINED, "In which country was the material of this part refined?"),
  MELTED(Stage.MELTED, "In which country was the material of this part melted?"),
  QUANTITY(
      "quantity",
      "cdx:device:quantity",
      "a quantity",
      Kind.AMOUNT,
      "How many of this part does one unit hold?"),
  COST("cost", "interdict:cost", "a cost", Kind.COST, "What does one of this part cost?"),
  MATERIAL(
      "material",
      "interdict:material",
      "a material",
      Kind.MATERIAL,
      "Which of the materials that acts on sources name does this part hold?");

  /** What an answer looks like. */
  public enum Kind {
    COMPANY("the full registered name of the company, not a brand"),
    COUNTRY("the code of the country, such as TW; for several TW;MY, or TW=60;MY=40 in percent"),
    FUNCTION("the word for what it does, such as cellular_module"),
    NUMBER("the number as printed on the part or its label"),
    FCC_ID("the whole ID, such as XMR201903EG25G"),
    AMOUNT("a number"),
    COST("a number, perhaps with a currency, such as USD 4.20"),
    MATERIAL("the words for them, such as ndfeb;tungsten, or none");

    private final String answer;

    Kind(String answer) {
      this.answer = answer;
    }

    /** How to write the answer, in plain words. */
    public String answer() {
      return answer;
    }
  }

  private static final Map<String, FactField> BY_WORD =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(FactField::word, Function.identity()));

  private static final Map<String, FactField> BY_PROPERTY =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(FactField::property, Function.identity()));

  private final String word;
  private final String property;
  private final String noun;
  private final Kind kind;
  private final String question;

  FactField(String word, String property, String noun, Kind kind, String question) {
    this.word = word;
    this.property = property;
    this.noun = noun;
    this.kind = kind;
    this.question = question;
  }

  FactField(Stage stage, String question) {
    this(
        "origin:" + stage.word(),
        "interdict:origin:" + stage.word(),
        "an origin (" + stage.word() + ")",
        Kind.COUNTRY,
        question);
  }

  /** The word of rulebooks and facts files, such as {@code die-maker}. */
  public String word() {
    return word;
  }

  /** The field or property in which a BOM states it, such as {@code interdict:dieMaker}. */
  public String property() {
    return property;
  }

  /** What it is in a sentence, such as "a die maker". */
  public String noun() {
    return noun;
  }

  public Kind kind() {
    return kind;
  }

  /** The question to somebody who has never seen a BOM. */
  public String question() {
    return question;
  }

  /** The field of a word; null if there is none. */
  public static @Nullable FactField named(String word) {
    return BY_WORD.get(word);
  }

  /** The field that a BOM states in a field or property; null if there is none. */
  public static @Nullable FactField stated(String property) {
    return BY_PROPERTY.get(property);
  }

  /** All words, in the order of their documentation. */
  public static List<String> words() {
    return Arrays.stream(values()).map(FactField::word).toList();
  }
}
