// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which bom-refs there are, who uses them, and what is wrong with that. */
final class References {
  private static final String URN_UUID = "urn:uuid:";
  private static final String REVERSED = "bom-reversed-dependency";
  private static final Pattern ASSEMBLY =
      Pattern.compile("(^|.*[^\\p{L}])(assembly|assy|baugruppe)([^\\p{L}].*|$)");

  private final DiagnosticLog log;
  private final int most;
  private final Map<String, ComponentNode> declared = new HashMap<>();
  private final List<Text> uses = new ArrayList<>();
  private final List<Edge> edges = new ArrayList<>();
  private final Set<String> twice = new HashSet<>();

  private record Edge(String from, Text to) {}

  /**
   * References of one BOM.
   *
   * @param components how many the BOM may have; each may be named twice
   */
  References(DiagnosticLog log, int components) {
    this.log = log;
    this.most = 2 * components;
  }

  /** False if another component has this bom-ref already; that one keeps it. */
  boolean declare(String ref, ComponentNode node) {
    if (declared.putIfAbsent(ref, node) == null) {
      return true;
    }
    twice.add(ref);
    return false;
  }

  /** Whether several components have this bom-ref. */
  boolean isAmbiguous(String ref) {
    return twice.contains(ref);
  }

  /** Somebody names this bom-ref. */
  void use(Text ref) {
    if (uses.size() >= most) {
      throw new UnreadableException(
          Diagnostic.error(
              "bom-too-many-references",
              "more than "
                  + most
                  + " references from one component to another: split the BOM, or raise the limit"
                  + " in interdict.xml with <limits components=\"…\"/>",
              ref.location()));
    }
    uses.add(ref);
  }

  /** {@code from} depends on {@code to}. */
  void depends(String from, Text to) {
    use(to);
    edges.add(new Edge(from, to));
  }

  /**
   * Checks all uses, once the file is read.
   *
   * @param others bom-refs of what isn't a component of the BOM: services, tools, …
   * @param serialNumber of this BOM, if it has one, such as {@code
   *     urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79}
   */
  void check(Set<String> others, @Nullable ComponentNode endItem, @Nullable String serialNumber) {
    for (Text use : uses) {
      String ref = use.value();
      if (twice.contains(ref)) {
        log.add(
            Diagnostic.warning(
                "bom-ambiguous-ref",
                "several components have the bom-ref '"
                    + ref
                    + "', so this names none of them: give each its own",
                use.location()));
      } else if (!declared.containsKey(ref) && !others.contains(ref)) {
        unresolved(use, others, serialNumber);
      }
    }
    checkDirection(endItem);
  }

  private void unresolved(Text use, Set<String> others, @Nullable String serialNumber) {
    String ref = use.value();
    if (!BomLink.isMeant(ref)) {
      dangling(use, ref);
      return;
    }
    BomLink link = BomLink.of(ref);
    if (link == null) {
      log.add(
          Diagnostic.warning(
              "bom-link",
              "'" + ref + "' is no BOM-Link: write urn:cdx:<UUID>/<version>#<bom-ref>",
              use.location()));
      return;
    }
    String here = link.ref();
    boolean own =
        serialNumber != null && serialNumber.strip().equalsIgnoreCase(URN_UUID + link.uuid());
    if (own && here != null && !declared.containsKey(here) && !others.contains(here)) {
      dangling(use, here);
    }
  }

  private void dangling(Text use, String ref) {
    log.add(
        Diagnostic.warning(
            "bom-dangling-ref",
            "nothing in this BOM has the bom-ref '"
                + ref
                + "': correct it, or add what it"
                + " names",
            use.location()));
  }

  private void checkDirection(@Nullable ComponentNode endItem) {
    Map<String, ComponentNode> assemblyOf = assemblyOf();
    var assemblies = new IdentityHashMap<ComponentNode, Boolean>();
    var sources = new HashSet<String>();
    edges.forEach(edge -> sources.add(edge.from()));
    for (Edge edge : edges) {
      ComponentNode from = declared.get(edge.from());
      ComponentNode to = declared.get(edge.to().value());
      if (from == null || to == null || from == to || !from.isDevice() || !to.isDevice()) {
        continue;
      }
      boolean intoHolder = assemblyOf.get(edge.from()) == to;
      boolean intoSink =
          !sources.contains(edge.to().value())
              && (to == endItem
                  || (saysAssembly(to, assemblies) && !saysAssembly(from, assemblies)));
      if ((intoHolder || intoSink) && !log.again(REVERSED, "", edge.to().location())) {
        log.add(
            Diagnostic.warning(
                REVERSED,
                "the part '"
                    + from.name
                    + "' depends on '"
                    + to.name
                    + "', its assembly;"
                    + " CycloneDX has it the other way round: the assembly depends on its parts",
                edge.to().location()));
      }
    }
  }

  /** Which component directly holds which, by bom-ref. */
  private Map<String, ComponentNode> assemblyOf() {
    var holders = new HashMap<String, ComponentNode>();
    if (!edges.isEmpty()) {
      for (ComponentNode holder : declared.values()) {
        for (ComponentNode child : holder.children) {
          if (child.bomRef != null) {
            holders.put(child.bomRef, holder);
          }
        }
      }
    }
    return holders;
  }

  /** A name is looked at once, however many edges lead to it. */
  private static boolean saysAssembly(ComponentNode node, Map<ComponentNode, Boolean> known) {
    return known.computeIfAbsent(
        node, n -> ASSEMBLY.matcher(n.name.toLowerCase(Locale.ROOT)).matches());
  }
}
