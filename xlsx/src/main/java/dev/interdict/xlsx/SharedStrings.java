// SPDX-License-Identifier: Apache-2.0
package dev.interdict.xlsx;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts that cells refer to by number. */
final class SharedStrings implements PartVisitor {
  private static final int MAX = 200_000;

  private final Refusals refusals;
  private final List<String> texts = new ArrayList<>();
  private final RichText text = new RichText();

  SharedStrings(Refusals refusals) {
    this.refusals = refusals;
  }

  @Override
  public void open(Tag tag) {
    if (!tag.main()) {
      refusals.part(
          PartNames.STRINGS,
          "xlsx-part",
          "'" + tag.name() + "' is no word of a workbook's texts; save it anew");
    }
    if (tag.name().equals("si")) {
      text.begin();
    } else {
      text.open(tag.name());
    }
  }

  @Override
  public void text(String piece) {
    text.add(piece);
  }

  @Override
  public void close(String name) {
    if (name.equals("si")) {
      if (texts.size() < MAX) {
        texts.add(text.end());
      } else if (!refusals.any()) {
        refusals.part(
            PartNames.STRINGS, "xlsx-limit", "a workbook has at most " + MAX + " texts");
      }
    } else {
      text.close(name);
    }
  }

  /** A text; null if there is none of that number. */
  @Nullable String get(int index) {
    return index >= 0 && index < texts.size() ? texts.get(index) : null;
  }
}
