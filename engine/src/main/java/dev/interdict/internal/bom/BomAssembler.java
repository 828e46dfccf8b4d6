// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.ReadingLimits;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.bom.Compositions.Said;
import dev.interdict.model.Bom;
import dev.interdict.model.Bom.Gap;
import dev.interdict.model.Bom.SubBom;
import dev.interdict.model.Component;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes one BOM of a file and the files that describe its assemblies. A file that is included twice
 * stands in the BOM twice; components and levels count over all files together.
 */
final class BomAssembler {
  private static final String SUB_BOM = "bom-sub-bom";
  private static final int LONGEST_URL = 200;

  private final SubBomShelf shelf;
  private final ReadingLimits limits;
  private final List<Component> all = new ArrayList<>();
  private final Set<Component> complete = new HashSet<>();
  private final List<Gap> gaps = new ArrayList<>();
  private final Set<Text> told = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Text> toldMakers = Collections.newSetFromMap(new IdentityHashMap<>());
  private @Nullable Inclusion last;
  private int count;

  BomAssembler(SubBomShelf shelf, ReadingLimits limits) {
    this.shelf = shelf;
    this.limits = limits;
  }

  /** The whole BOM; null if it exceeds a limit, as the log of the file says that does so. */
  @Nullable Bom assemble(BomDocument root, BomContents contents) {
    var whole = new Inclusion(root, contents, null, null, 0);
    try {
      ComponentNode item = contents.endItem();
      if (item != null) {
        add(item, whole, null, 0, 0);
      }
      Component first = all.isEmpty() ? null : all.get(0);
      for (ComponentNode node : contents.components()) {
        add(node, whole, first, 1, 1);
      }
      var bom =
          new Bom(
              root.path(),
              contents.sha256(),
              contents.specVersion(),
              first,
              all,
              complete,
              contents.compositions().overall(),
              gaps,
              subBoms(root));
      CostReader.compare(bom, root.log());
      return bom;
    } catch (UnreadableException e) {
      return null;
    }
  }

  private List<SubBom> subBoms(BomDocument root) {
    var read = new ArrayList<SubBom>();
    for (BomDocument document : shelf.documents()) {
      BomContents contents = document.contents();
      if (!document.is(root) && contents != null) {
        read.add(new SubBom(document.path(), contents.sha256(), contents.specVersion()));
      }
    }
    return read;
  }

  /**
   * Adds a component and all below it, assemblies before their parts.
   *
   * @param level which counts against the limit; more than the depth below a chain of end items
   */
  private void add(
      ComponentNode node, Inclusion in, @Nullable Component parent, int depth, int level) {
    count(1, in);
    if (level > limits.levels()) {
      throw tooManyLevels(in);
    }
    var assembly = new Assembly(node);
    Said said = include(node, in, level, assembly);
    boolean endItem = in.outer() == null && node == in.contents().endItem();
    boolean holder = endItem && !in.contents().components().isEmpty();
    Component component = assembly.component(all.size(), parent, endItem, holder, depth);
    all.add(component);
    if (said == Said.COMPLETE) {
      complete.add(component);
    }
    if (assembly.gap() != null) {
      gaps.add(new Gap(component, assembly.gap()));
    } else if (said == Said.INCOMPLETE && !endItem && mayHoldUnlisted(component)) {
      gaps.add(new Gap(component, "a composition says that not all of it is listed"));
    }
    for (ComponentNode child : node.children) {
      add(child, in, component, depth + 1, level + 1);
    }
    for (Inclusion inclusion : assembly.inclusions()) {
      for (ComponentNode child : inclusion.parts()) {
        add(child, inclusion, component, depth + 1, inclusion.level() + 1);
      }
    }
  }

  /** Whether a denial speaks of hardware that nobody has listed: not of what a firmware holds. */
  private static boolean mayHoldUnlisted(Component component) {
    String type = component.type();
    return !component.assembly() && (type.equals("device") || !Component.TYPES.contains(type));
  }

  /** Follows the references of a component, and those of the end items that they lead to. */
  private Said include(ComponentNode node, Inclusion in, int level, Assembly assembly) {
    Said own = in.said(node);
    boolean some = false;
    boolean allComplete = true;
    boolean denied = own == Said.INCOMPLETE;
    for (Text reference : node.subBoms) {
      SubBomShelf.Target target = shelf.follow(reference, node, in.document());
      BomDocument document = target.document();
      BomContents contents = document == null ? null : document.contents();
      if (document == null && target.why() == null) {
        continue;
      }
      some = true;
      if (document == null || contents == null || in.holds(document)) {
        denied = true;
        unread(reference, target, in, node, assembly);
      } else if (assembly.isNew(document)) {
        var inclusion = new Inclusion(document, contents, in, reference, level);
        last = inclusion;
        count(inclusion.weight(), inclusion);
        if (level > limits.levels()) {
          throw tooManyLevels(inclusion);
        }
        makers(assembly.include(inclusion), inclusion, node);
        ComponentNode item = contents.endItem();
        Said theirs =
            item == null ? contents.said() : include(item, inclusion, level + 1, assembly);
        denied |= theirs == Said.INCOMPLETE;
        allComplete &= theirs == Said.COMPLETE;
      }
    }
    if (denied) {
      return Said.INCOMPLETE;
    }
    return some && allComplete ? Said.COMPLETE : own;
  }

  private void count(int more, Inclusion in) {
    count += more;
    if (count > limits.components()) {
      throw tooMuch(
          last == null ? in : last,
          "bom-too-many-components",
          "with the BOM that this names there are more than "
              + limits.components()
              + " components: split the BOM, or raise the limit in interdict.xml with"
              + " <limits components=\"…\"/>");
    }
  }

  private UnreadableException tooManyLevels(Inclusion in) {
    return tooMuch(
        in,
        "bom-too-many-levels",
        "with the BOM that this names there are assemblies within assemblies, more than "
            + limits.levels()
            + " levels deep: flatten the BOM, or raise the limit in interdict.xml with"
            + " <limits levels=\"…\"/>");
  }

  private static UnreadableException tooMuch(Inclusion in, String code, String message) {
    Text reference = in.reference();
    Inclusion outer = in.outer();
    if (reference == null || outer == null) {
      throw new IllegalStateException("the first file alone is within limits: " + message);
    }
    Diagnostic error = Diagnostic.error(code, message, reference.location());
    outer.document().log().stop(error);
    return new UnreadableException(error);
  }

  private void unread(
      Text reference,
      SubBomShelf.Target target,
      Inclusion in,
      ComponentNode node,
      Assembly assembly) {
    String url = shown(reference.value());
    BomDocument document = target.document();
    if (document == null) {
      assembly.gap("its BOM '" + url + "' could not be read");
      String why = String.valueOf(target.why());
      if (told.add(reference)) {
        in.document()
            .log()
            .add(
                Diagnostic.warning(
                    SUB_BOM,
                    "the BOM of '"
                        + node.name
                        + "' can't be read from '"
                        + url
                        + "': "
                        + why
                        + ". Without it the parts of this assembly are not known",
                    reference.location()),
                why);
      }
    } else if (document.contents() != null) {
      assembly.gap("its BOM '" + url + "' leads back to " + document.path());
      if (told.add(reference)) {
        in.document()
            .log()
            .add(
                Diagnostic.warning(
                    "bom-sub-bom-cycle",
                    "the BOM of '"
                        + node.name
                        + "' leads back to where it comes from: "
                        + in.chainTo(document)
                        + ". Remove the reference that is wrong",
                    reference.location()));
      }
    }
  }

  private void makers(@Nullable String difference, Inclusion in, ComponentNode node) {
    Text reference = in.reference();
    Inclusion outer = in.outer();
    if (difference != null && reference != null && outer != null && toldMakers.add(reference)) {
      outer
          .document()
          .log()
          .add(
              Diagnostic.warning(
                  "bom-sub-bom-maker",
                  "the maker of '"
                      + node.name
                      + "' is "
                      + difference
                      + " in "
                      + in.document().path()
                      + ": both are judged; correct the one that is wrong",
                  reference.location()));
    }
  }

  private static String shown(String url) {
    return url.length() <= LONGEST_URL ? url : url.substring(0, LONGEST_URL) + "…";
  }
}
