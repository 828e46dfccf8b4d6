// SPDX-License-Identifier: Apache-2.0
package dev.interdict.facts;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.facts.Inquiry.Question;
import dev.interdict.facts.Inquiry.Reason;
import dev.interdict.finding.Finding;
import dev.interdict.finding.Verdict;
import dev.interdict.internal.source.Sha256;
import dev.interdict.model.Component;
import dev.interdict.model.FactField;
import dev.interdict.model.Identifier;
import dev.interdict.model.IdentifierKind;
import dev.interdict.model.Party;
import dev.interdict.model.PartyRole;
import dev.interdict.rulebook.Citation;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The questions that the findings of a run leave open, supplier by supplier.
 *
 * @param inquiries by supplier; parts without one come last
 * @param others what is missing that no supplier can tell, such as {@code program end-use}
 * @param diagnostics about components that no answer could name
 */
public record Inquiries(
    List<Inquiry> inquiries, List<String> others, List<Diagnostic> diagnostics) {
  private static final Set<Verdict> OPEN = Set.of(Verdict.UNDETERMINED, Verdict.REVIEW);
  private static final int MOST_TOLD = 20;
  private static final int LONGEST_SLUG = 40;
  private static final int HASH = 12;

  /** After every name, so that parts of nobody come last. */
  private static final String NOBODY = "\uffff";

  public Inquiries {
    inquiries = List.copyOf(inquiries);
    others = List.copyOf(others);
    diagnostics = List.copyOf(diagnostics);
  }

  /** Those of findings that lack a fact. */
  public static Inquiries of(List<Finding> findings, LocalDate asOf) {
    var others = new TreeSet<String>();
    Map<String, Asked> asked = new TreeMap<>();
    for (Finding finding : findings) {
      if (OPEN.contains(finding.verdict())) {
        for (String missing : finding.missing()) {
          FactField field = FactField.stated(missing);
          if (field == null) {
            others.add(missing);
          } else {
            asked
                .computeIfAbsent(key(finding.component(), field), key -> new Asked(field))
                .add(finding);
          }
        }
      }
    }
    var diagnostics = new ArrayList<Diagnostic>();
    Map<String, List<Asked>> bySupplier = new TreeMap<>();
    for (Asked one : asked.values()) {
      String why = one.unanswerable();
      if (why != null) {
        if (diagnostics.size() < MOST_TOLD) {
          diagnostics.add(Diagnostic.warning("ask-no-name", why, one.component().location()));
        }
      } else {
        bySupplier.computeIfAbsent(group(one.component()), key -> new ArrayList<>()).add(one);
      }
    }
    var inquiries = new ArrayList<Inquiry>();
    Set<String> stems = new HashSet<>();
    bySupplier.forEach((key, those) -> inquiries.add(inquiry(key, those, asOf, stems)));
    return new Inquiries(inquiries, List.copyOf(others), diagnostics.stream().distinct().toList());
  }

  /** One field of what one name stands for. */
  private static final class Asked {
    private final FactField field;
    private final List<Component> components = new ArrayList<>(1);
    private final Map<String, Reason> reasons = new TreeMap<>();

    Asked(FactField field) {
      this.field = field;
    }

    void add(Finding finding) {
      components.add(finding.component());
      reasons.putIfAbsent(
          finding.rule(),
          new Reason(
              finding.rule(),
              finding.title(),
              finding.citations().stream().map(Citation::text).toList(),
              finding.effective()));
    }

    Component component() {
      return components.get(0);
    }

    /** Why no answer could name the component; null if one can. */
    @Nullable String unanswerable() {
      Component first = component();
      String ref = first.bomRef();
      if (!writable(ref == null ? first.toString() : ref)) {
        return "the name of this component has characters that no file can hold: nobody is asked"
            + " about it; give it a plain bom-ref";
      }
      boolean several =
          components.stream().anyMatch(other -> !other.location().equals(first.location()));
      return several
          ? "several components are called '"
              + (ref == null ? first.toString() : ref)
              + "': no answer could tell them apart, so nobody is asked; give each a bom-ref of"
              + " its own"
          : null;
    }

    Question question() {
      Component first = component();
      return new Question(
          first.location().file(),
          first.bomRef(),
          first.toString(),
          first.name(),
          first.party(PartyRole.MANUFACTURER).map(Party::name).orElse(""),
          first
              .identifier(IdentifierKind.PART_NUMBER)
              .or(() -> first.identifier(IdentifierKind.MODEL_NUMBER))
              .map(Identifier::value)
              .orElse(""),
          field,
          List.copyOf(reasons.values()));
    }
  }

  /** A file and a name in it; what parts them can stand in neither. */
  private static String key(Component component, FactField field) {
    String ref = component.bomRef();
    return component.location().file()
        + '\0'
        + (ref == null ? "path " + component : "ref " + ref)
        + '\0'
        + field.name();
  }

  /** Whether XML and UTF-8 can hold a text. */
  static boolean writable(String text) {
    return text.codePoints()
        .allMatch(
            c ->
                c == '\t'
                    || c == '\n'
                    || c == '\r'
                    || (c >= 0x20 && c < 0xD800)
                    || (c >= 0xE000 && c < 0xFFFE)
                    || c >= 0x10000);
  }

  private static @Nullable String supplier(Component component) {
    return component
        .party(PartyRole.SUPPLIER)
        .or(() -> component.party(PartyRole.MANUFACTURER))
        .map(Party::name)
        .orElse(null);
  }

  /** Names that differ in blanks, width and case only are one. */
  private static String group(Component component) {
    String supplier = supplier(component);
    return supplier == null
        ? NOBODY
        : Normalizer.normalize(supplier, Normalizer.Form.NFKC)
            .replaceAll("[\\p{Z}\\s]+", " ")
            .strip()
            .toLowerCase(Locale.ROOT);
  }

  private static Inquiry inquiry(String key, List<Asked> asked, LocalDate asOf, Set<String> stems) {
    String supplier =
        asked.stream()
            .map(one -> supplier(one.component()))
            .filter(name -> name != null)
            .min(Comparator.naturalOrder())
            .orElse(null);
    List<Question> questions =
        asked.stream()
            .map(Asked::question)
            .sorted(
                Comparator.comparing(Question::bom)
                    .thenComparing(Question::path)
                    .thenComparing(question -> String.valueOf(question.component()))
                    .thenComparing(Question::field))
            .toList();
    return new Inquiry(
        supplier, supplier == null ? "unknown-supplier" : stem(key, stems), asOf, questions);
  }

  /** The same for the same supplier in every run; letters of the name, then a piece of its hash. */
  private static String stem(String key, Set<String> stems) {
    String slug = key.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    String start = slug.isEmpty() ? "supplier" : slug;
    String cut = start.substring(0, Math.min(LONGEST_SLUG, start.length()));
    String hash = Sha256.of(key);
    String stem = cut + "-" + hash.substring(0, HASH);
    return stems.add(stem) ? stem : cut + "-" + hash;
  }
}
