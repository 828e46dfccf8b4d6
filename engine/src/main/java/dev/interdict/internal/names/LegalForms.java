// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Legal forms of companies, as {@code legal-forms.csv} has them: abbreviated and written out, each
 * in its own script (the forms of ISO 20275 that occur on parts). The rows hold the tokens as
 * {@link NameTokens} gives them, since folding them costs a cold start a third of its names.
 */
final class LegalForms {
  /** A form that closes or opens a list of tokens. */
  record Found(int tokens, LegalClass legalClass) {}

  /** A form written without a blank before or after it, in scripts that have none. */
  private record Affix(String form, LegalClass legalClass) {}

  /** A name less its affix. */
  record Bare(String name, LegalClass legalClass) {}

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>(2);
    private @Nullable LegalClass form;
  }

  private final Node ends = new Node();
  private final Node starts = new Node();
  private final Set<String> single = new HashSet<>();
  private final List<Affix> suffixes = new ArrayList<>();
  private final List<Affix> prefixes = new ArrayList<>();

  private static final class Shipped {
    private static final LegalForms FORMS = new LegalForms();
  }

  private LegalForms() {
    for (String[] row : NameTable.rows("legal-forms.csv", 4)) {
      List<String> tokens = List.of(row[0].split(" "));
      LegalClass legalClass = LegalClass.valueOf(row[1].toUpperCase(Locale.ROOT));
      if (!row[2].equals("start")) {
        put(ends, reversed(tokens), legalClass);
      }
      if (!row[2].equals("end")) {
        put(starts, tokens, legalClass);
      }
      if (tokens.size() == 1) {
        String form = tokens.get(0);
        single.add(form);
        if (withoutBlanks(form.codePointAt(0)) && form.length() > 1) {
          affix(new Affix(form, legalClass), row[2]);
        }
      }
    }
    longestFirst(suffixes);
    longestFirst(prefixes);
  }

  static LegalForms shipped() {
    return Shipped.FORMS;
  }

  private void affix(Affix affix, String place) {
    if (!place.equals("start")) {
      suffixes.add(affix);
    }
    if (!place.equals("end")) {
      prefixes.add(affix);
    }
  }

  private static void longestFirst(List<Affix> affixes) {
    affixes.sort(
        new Comparator<>() {
          @Override
          public int compare(Affix one, Affix other) {
            return other.form().length() - one.form().length();
          }
        });
  }

  private static void put(Node root, List<String> tokens, LegalClass legalClass) {
    Node node = root;
    for (String token : tokens) {
      Node next = node.next.get(token);
      if (next == null) {
        next = new Node();
        node.next.put(token, next);
      }
      node = next;
    }
    if (node.form == null) {
      node.form = legalClass;
    }
  }

  private static List<String> reversed(List<String> tokens) {
    var reversed = new ArrayList<>(tokens);
    java.util.Collections.reverse(reversed);
    return reversed;
  }

  /** The longest form that ends before {@code to}; null if none does. */
  @Nullable Found closing(List<String> tokens, int from, int to) {
    Node node = ends;
    Found found = null;
    for (int i = to - 1; i >= from; i--) {
      node = node.next.get(tokens.get(i));
      if (node == null) {
        break;
      }
      if (node.form != null) {
        found = new Found(to - i, node.form);
      }
    }
    return found;
  }

  /** The longest form that begins at {@code from}; null if none does. */
  @Nullable Found opening(List<String> tokens, int from, int to) {
    Node node = starts;
    Found found = null;
    for (int i = from; i < to; i++) {
      node = node.next.get(tokens.get(i));
      if (node == null) {
        break;
      }
      if (node.form != null) {
        found = new Found(i - from + 1, node.form);
      }
    }
    return found;
  }

  /** A token of Han, Hangul or Thai less the form at its end, else at its start; null if none. */
  @Nullable Bare bare(String token) {
    if (!withoutBlanks(token.codePointAt(0))) {
      return null;
    }
    for (Affix suffix : suffixes) {
      if (token.length() > suffix.form().length() && token.endsWith(suffix.form())) {
        return new Bare(
            token.substring(0, token.length() - suffix.form().length()), suffix.legalClass());
      }
    }
    for (Affix prefix : prefixes) {
      if (token.length() > prefix.form().length() && token.startsWith(prefix.form())) {
        return new Bare(token.substring(prefix.form().length()), prefix.legalClass());
      }
    }
    return null;
  }

  /** Whether a capitalised end of a token, as in SiemensAG, is a form by itself. */
  boolean glued(String tail) {
    return tail.length() > 1 && single.contains(tail);
  }

  private static boolean withoutBlanks(int c) {
    if (c < 0x0E00) {
      return false;
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return script == Character.UnicodeScript.HAN
        || script == Character.UnicodeScript.HANGUL
        || script == Character.UnicodeScript.THAI;
  }
}
