// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.model.IdentifierKind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number of the registers of PCI-SIG or USB-IF where a name should stand: {@code 0x1af4}, {@code
 * 1af4:1041}, {@code PCI vendor 8086}, {@code usb:v0BDAp8153}.
 *
 * @param kind null if the text doesn't say which register
 * @param from where the number starts in the text
 * @param to where it ends
 */
record VendorNumber(@Nullable IdentifierKind kind, int from, int to) {
  private static final int LONGEST = 80;
  private static final Pattern BARE = Pattern.compile("\\s*((?:0[xX])?[0-9a-fA-F]{4})\\s*");
  private static final Pattern PAIR =
      Pattern.compile("\\s*((?:0[xX])?[0-9a-fA-F]{4})\\s*[:/]\\s*(?:0[xX])?[0-9a-fA-F]{4}\\s*");
  private static final String LABEL =
      "(?:vendor|ven|vid|v)?[\\s_-]*(?:id|number|no\\.?)?[\\s:=#_]*";

  /** What may follow a vendor's number. */
  private static final String PRODUCT =
      "(?:pid|dev|idproduct|product|device)[\\s_-]*(?:id|number|no\\.?)?[\\s:=#_]*(?:0x)?[0-9a-f]{4}";

  private static final Pattern OF_PRODUCT =
      Pattern.compile(PRODUCT + ".*", Pattern.CASE_INSENSITIVE);
  private static final Pattern OF_BUS =
      Pattern.compile(
          "\\s*(pci|usb)(?:-(?:sig|if))?[\\s:\\\\_-]*"
              + LABEL
              + "(?:0000(?=[0-9a-f]{4}d))?((?:0x)?[0-9a-f]{4})"
              + "(?:[pd][0-9a-f]{4}.*|&.*|\\s*[:/]\\s*(?:0x)?[0-9a-f]{4}.*|[\\s/]+"
              + PRODUCT
              + ".*)?\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LABELLED =
      Pattern.compile(
          "\\s*(ven(?=[\\s_:=#])|vid(?=[\\s_:=#])|idvendor|vendor)"
              + "[\\s_-]*(?:id|number|no\\.?)?[\\s:=#_]*((?:0x)?[0-9a-f]{4})"
              + "(?:&.*|[\\s/]+"
              + PRODUCT
              + ".*)?\\s*",
          Pattern.CASE_INSENSITIVE);

  /** The number that a text is; null for a name. A word of four letters is a name. */
  static @Nullable VendorNumber of(String text) {
    if (text.length() < 4 || text.length() > LONGEST || !hasDigit(text)) {
      return null;
    }
    VendorNumber number = stated(text);
    boolean pair = number != null && PAIR.matcher(text).matches();
    return number == null || pair || hasDigit(text.substring(number.from, number.to))
        ? number
        : null;
  }

  /** The number that stands where a number should; null if the text is none. */
  static @Nullable VendorNumber stated(String text) {
    if (text.length() < 4 || text.length() > LONGEST) {
      return null;
    }
    Matcher bare = BARE.matcher(text);
    if (bare.matches()) {
      return number(null, bare, 1);
    }
    Matcher pair = PAIR.matcher(text);
    if (pair.matches()) {
      return number(null, pair, 1);
    }
    Matcher ofBus = OF_BUS.matcher(text);
    if (ofBus.matches()) {
      boolean pci = ofBus.group(1).equalsIgnoreCase("pci");
      return number(pci ? IdentifierKind.PCI_VENDOR : IdentifierKind.USB_VENDOR, ofBus, 2);
    }
    Matcher labelled = LABELLED.matcher(text);
    return labelled.matches() ? number(kind(labelled.group(1)), labelled, 2) : null;
  }

  private static @Nullable IdentifierKind kind(String label) {
    return label.equalsIgnoreCase("vendor")
        ? null
        : label.equalsIgnoreCase("ven") ? IdentifierKind.PCI_VENDOR : IdentifierKind.USB_VENDOR;
  }

  private static VendorNumber number(@Nullable IdentifierKind kind, Matcher matcher, int group) {
    return new VendorNumber(kind, matcher.start(group), matcher.end(group));
  }

  /** Whether a text is the number of a product, beside that of its vendor. */
  static boolean isProduct(String text) {
    return text.length() <= LONGEST && OF_PRODUCT.matcher(text).matches();
  }

  /** Most makers' names have none, and are done with here. */
  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }
}
