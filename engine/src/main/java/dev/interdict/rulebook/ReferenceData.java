// SPDX-License-Identifier: Apache-2.0
package dev.interdict.rulebook;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all rulebooks share: roles, functions of parts, and companies. Companies live here once; the
 * lists of rulebooks refer to them by id.
 */
public record ReferenceData(
    List<Role> roles,
    List<FunctionDefinition> functions,
    List<FunctionWord> functionWords,
    List<FunctionPart> functionParts,
    List<Entity> entities,
    List<EntityName> names,
    List<Ownership> ownerships,
    List<EntityIdentifier> identifiers,
    List<NotSame> notSame,
    List<VendorNumber> vendors,
    List<Registrant> registrants,
    List<PartContent> contents) {
  /** What a part can be for. */
  public record FunctionDefinition(String id, String title, String group) {}

  /**
   * Whole words in a description that name a function.
   *
   * @param function id of a function, or {@link #NONE} or {@link #QUALIFIER}
   * @param place empty: last in a clause's head; {@code start}: also first in it; {@code value}:
   *     also first in it, before a value; else the id of a function of which a text that holds the
   *     word makes this one
   */
  public record FunctionWord(String words, String function, String place) {
    /** They name a part that has none of the functions. */
    public static final String NONE = "none";

    /** They leave a part what it is. */
    public static final String QUALIFIER = "qualifier";
  }

  /**
   * A family of part numbers whose function is known.
   *
   * @param pattern RE2, against the whole number, without regard to case
   * @param makers words with which its maker's name starts
   * @param mark C: at most MEDIUM
   */
  public record FunctionPart(String pattern, List<String> makers, String function, Mark mark) {
    public FunctionPart {
      makers = List.copyOf(makers);
    }
  }

  /**
   * A company.
   *
   * @param seat country of its legal seat, null if unknown
   */
  public record Entity(String id, String name, @Nullable String seat, Mark mark) {}

  /** Another name of a company. */
  public record EntityName(String entity, String name, NameKind kind, Mark mark) {}

  /** What kind of name it is. */
  public enum NameKind {
    ALIAS,
    FORMER,
    NATIVE,
    BRAND
  }

  /**
   * Who owns whom.
   *
   * @param share percent; null if unknown but controlling
   * @param from null: since ever
   * @param until first day no longer, null: until now
   */
  public record Ownership(
      String owner,
      String owned,
      @Nullable Double share,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      boolean contested,
      Mark mark) {}

  /**
   * An identifier that a company holds.
   *
   * @param kind such as {@code fcc-grantee}
   * @param strong for part-number patterns: evidence alone, if weak; else always true
   */
  public record EntityIdentifier(
      String entity, String kind, String value, boolean strong, Mark mark) {}

  /** A name that looks like a company's and isn't. */
  public record NotSame(String entity, String name, String reason) {}

  /**
   * Who holds a vendor number.
   *
   * @param register {@code pci} for PCI-SIG's, {@code usb} for USB-IF's
   * @param number four lower-case hexadecimal digits
   */
  public record VendorNumber(String register, String number, String holder) {}

  /**
   * A company's name in the IEEE registry, and the blocks of MAC addresses registered under it.
   *
   * @param name as the registry has it
   * @param prefixes of 6, 7 or 9 lower-case hexadecimal digits, sorted, a blank between: one text,
   *     since thousands of them would be felt on a cold start
   */
  public record Registrant(String entity, String name, String prefixes) {}

  /**
   * What is known to be inside a part.
   *
   * @param part RE2 pattern of the whole part number, without regard to case
   * @param maker the company whose part it is
   * @param holds the company whose die is inside
   * @param source what says so, in words
   */
  public record PartContent(String part, String maker, String holds, Mark mark, String source) {}

  public ReferenceData {
    roles = List.copyOf(roles);
    functions = List.copyOf(functions);
    functionWords = List.copyOf(functionWords);
    functionParts = List.copyOf(functionParts);
    entities = List.copyOf(entities);
    names = List.copyOf(names);
    ownerships = List.copyOf(ownerships);
    identifiers = List.copyOf(identifiers);
    notSame = List.copyOf(notSame);
    vendors = List.copyOf(vendors);
    registrants = List.copyOf(registrants);
    contents = List.copyOf(contents);
  }
}
