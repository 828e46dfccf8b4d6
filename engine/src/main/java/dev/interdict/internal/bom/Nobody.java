// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What stands in a company's field and names no company: {@code Undisclosed}, {@code any vendor},
 * {@code multiple foundries}, {@code see AVL}, {@code Chinese OEM}, {@code www.example.com}. A text
 * is such a one if all its words are known as such, so that one other word makes it a name.
 */
final class Nobody {
  /** Words of which one is enough. */
  private static final Set<String> TELLING =
      words(
          // Not known, or not told.
          "unknown unkn unk unbek undisclosed redacted confidential proprietary withheld hidden",
          "unspecified undefined undetermined unbranded unnamed unlisted unidentified unavailable",
          "unassigned anonymous classified secret determined confirmed announced advised pending",
          "not no none nil null nan empty blank missing tbd tbc tba todo dnp",
          // Somebody, but nobody in particular.
          "various multiple several many mixed misc miscellaneous diverse divers any",
          "generic commodity default alternate alternative equivalent multisource third 3rd",
          "whitelabel aftermarket outsourced dependent local ditto same see per refer commercial",
          "oem oems odm odms approved",
          // Where.
          "china chinese prc shenzhen taiwan taiwanese japan japanese korea korean vietnam",
          "asia asian europe european imported foreign overseas",
          // The same elsewhere.
          "unbekannt unbekannter nicht kein keine keiner ohne verschiedene sonstige hersteller",
          "lieferant inconnu inconnue fabricant fournisseur desconocido desconocida fabricante",
          "proveedor sconosciuto sconosciuta produttore nieznany neznámý onbekend okänd",
          "spécifié précisé especificado specificato",
          "неизвестно неизвестен неизвестный нет производитель",
          "未知 未定 未填 待定 不明 不详 不詳 无 其他 其它 通用 国产 白牌 制造商 生产商 厂家 供应商",
          "未定義 なし 各社 メーカー不明 メーカー 모름 미정 없음 제조사");

  /** Words that say as little, but only beside one of those. */
  private static final Set<String> BESIDE =
      words(
          "manufacturer manufacturers maker makers mfr mfrs mfg mfgr vendor vendors supplier",
          "suppliers producer producers brand brands foundry foundries fab fabs factory factories",
          "subcontractor subcontractors distributor distributors customer customers",
          "the to be of by or and as is in for at from its our this that above below yet",
          "other others na defined decided filled out agreed known",
          "disclosed specified stated available avail applicable provided listed given public",
          "named found shown name names data info information source sourced sources party parties",
          "company companies label white house private brandless branded supplied furnished",
          "purchase purchased dedicated multi standard system string market region site model",
          "avl aml bom datasheet drawing dwg note notes spec specification specifications list",
          "po purchasing procurement contract order table sheet sheets part parts silicon die",
          "wafer chip under nda request made us usa hong kong",
          "bekannt verfügbar angabe angaben angegeben name non connu conocido noto",
          "данных известен указан");

  /** An address isn't a name. */
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)(?:https?://|www\\.)\\S+|[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

  private static final Pattern OTHER_THAN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final String REDACTED = "redacted";
  private static final int LONGEST = 60;

  private Nobody() {}

  /** Whether the text of a company's field names no company. */
  static boolean isMeantBy(String value) {
    if (Placeholders.contains(value)) {
      return true;
    }
    if (value.length() > LONGEST || anotherWordFirst(value)) {
      return false;
    }
    String seen = Placeholders.visible(value);
    if (ADDRESS.matcher(seen).matches()) {
      return true;
    }
    boolean telling = false;
    for (String word : OTHER_THAN_WORDS.split(seen.toLowerCase(Locale.ROOT), -1)) {
      if (TELLING.contains(word)) {
        telling = true;
      } else if (!word.isEmpty() && !BESIDE.contains(word)) {
        return seen.toLowerCase(Locale.ROOT).startsWith(REDACTED);
      }
    }
    return telling;
  }

  /** At a glance, since almost every name begins with a word that is none of these. */
  private static boolean anotherWordFirst(String value) {
    int end = 0;
    while (end < value.length() && value.charAt(end) < 128 && isWord(value.charAt(end))) {
      end++;
    }
    if (end == 0 || (end < value.length() && value.charAt(end) != ' ')) {
      return false;
    }
    String first = value.substring(0, end).toLowerCase(Locale.ROOT);
    return !TELLING.contains(first) && !BESIDE.contains(first);
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c);
  }

  private static Set<String> words(String... lines) {
    var words = new HashSet<String>();
    for (String line : lines) {
      words.addAll(Set.of(line.split(" ", -1)));
    }
    return Set.copyOf(words);
  }
}
