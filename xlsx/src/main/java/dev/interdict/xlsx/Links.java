// SPDX-License-Identifier: Apache-2.0
package dev.interdict.xlsx;

import java.util.HashMap;
import java.util.Map;

/** A part of links: which part each id leads to. A link out of the workbook is refused. */
final class Links implements PartVisitor {
  /** Where Excel and all others keep what our reader reads there, by the end of a link's type. */
  private static final Map<String, String> USUAL =
      Map.of(
          "/officeDocument", PartNames.WORKBOOK,
          "/sharedStrings", PartNames.STRINGS,
          "/styles", PartNames.STYLES);

  /** The sheet's is among the first. */
  private static final int MAX = 1_000;

  private final String part;
  private final Refusals refusals;
  private final Map<String, String> targets = new HashMap<>();

  Links(String part, Refusals refusals) {
    this.part = part;
    this.refusals = refusals;
  }

  @Override
  public void open(Tag tag) {
    if (!tag.name().equals("Relationship")) {
      return;
    }
    String mode = tag.attribute("TargetMode");
    String type = tag.attributes().getOrDefault("Type", "");
    String target = tag.attributes().getOrDefault("Target", "");
    if (mode != null && mode.equalsIgnoreCase("External")) {
      // A hyperlink is refused at its cell.
      if (!type.endsWith("/hyperlink")) {
        refusals.part(
            part,
            "xlsx-external",
            "a link out of the workbook is refused; take it out: '" + target + "'");
      }
      return;
    }
    if (targets.size() < MAX) {
      targets.put(tag.attributes().getOrDefault("Id", ""), target);
    }
    USUAL.forEach(
        (kind, usual) -> {
          if (type.endsWith(kind) && !name(target).equals(usual)) {
            refusals.part(
                part,
                "xlsx-part",
                "the workbook keeps a part in an unusual place, '"
                    + target
                    + "' instead of "
                    + usual
                    + "; save it anew");
          }
        });
  }

  /** The target of an id as a part's name. */
  String target(String id) {
    return name(targets.getOrDefault(id, ""));
  }

  private String name(String target) {
    String folder = part.equals(PartNames.WORKBOOK_LINKS) ? "xl/" : "";
    return target.startsWith("/") ? target.substring(1) : folder + target;
  }
}
