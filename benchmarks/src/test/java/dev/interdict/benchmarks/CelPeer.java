// SPDX-License-Identifier: Apache-2.0
package dev.interdict.benchmarks;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * CEL as Dependency-Track 5 uses it: an expression a rule, asked for one part at a time, with the
 * bans behind functions of the host.
 */
final class CelPeer implements Peer {
  private static final List<String> RULES =
      List.of(
          "named(part.maker)",
          "alias(part.maker)",
          String.join(
              " || ",
              FloorPeer.PREFIXES.stream()
                  .map(prefix -> "part.name.startsWith(\"" + prefix + "\")")
                  .toList()),
          "part.origin == \"CN\" && part.function == \"cellular_module\""
              + " && part.version == \"rev 8\"",
          "part.function == \"dram\" && part.quantity == 20 && !has(part.supplier)",
          "part.function == \"cellular_module\" && parent.maker == \"Kyocera AVX\"",
          "part.description.matches(\"^Synthetic .* number [0-9]*77$\")",
          "part.quantity > 19 && part.function in [\"mcu\", \"dram\"]"
              + " && part.version in [\"rev 0\", \"rev 1\"]",
          "(named(part.maker) || alias(part.maker)) && part.origin == \"CN\"",
          "parts.exists(one, one.quantity == 20 && one.maker == \"Bourns, Inc.\")");

  private static final MapType FIELDS = MapType.create(SimpleType.STRING, SimpleType.DYN);
  private static final Map<String, Object> NO_PART = Map.of("maker", "");

  private final List<CelRuntime.Program> programs = new ArrayList<>();

  CelPeer(Bans bans) {
    Cel cel =
        CelFactory.plannerCelBuilder()
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addVar("part", FIELDS)
            .addVar("parent", FIELDS)
            .addVar("parts", ListType.create(FIELDS))
            .addFunctionDeclarations(function("named"), function("alias"))
            .addFunctionBindings(
                CelFunctionBinding.fromOverloads(
                    "named", CelFunctionBinding.from("named_text", String.class, bans::named)))
            .addFunctionBindings(
                CelFunctionBinding.fromOverloads(
                    "alias", CelFunctionBinding.from("alias_text", String.class, bans::alias)))
            .build();
    try {
      for (String rule : RULES) {
        programs.add(cel.createProgram(cel.compile(rule).getAst()));
      }
    } catch (CelValidationException | CelEvaluationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static CelFunctionDecl function(String name) {
    return CelFunctionDecl.newFunctionDeclaration(
        name,
        CelOverloadDecl.newGlobalOverload(name + "_text", SimpleType.BOOL, SimpleType.STRING));
  }

  @Override
  public List<Hit> judge(byte[] bom) throws IOException {
    var hits = new ArrayList<Hit>();
    List<Part> parts = PartReader.read(bom);
    var maps = new IdentityHashMap<Part, Map<String, Object>>(parts.size());
    parts.forEach(part -> maps.put(part, map(part)));
    try {
      for (Part part : parts) {
        Map<String, Object> variables =
            Map.of(
                "part", maps.get(part),
                "parent", part.parent == null ? NO_PART : maps.get(part.parent),
                "parts", part.parts.stream().map(maps::get).toList());
        for (int i = 0; i < programs.size(); i++) {
          if (Boolean.TRUE.equals(programs.get(i).eval(variables))) {
            hits.add(new Hit("TEN-%03d".formatted(i + 1), part.ref));
          }
        }
      }
    } catch (CelEvaluationException e) {
      throw new IllegalStateException(e);
    }
    return hits;
  }

  private static Map<String, Object> map(Part part) {
    var map = new HashMap<String, Object>();
    map.put("name", part.name);
    map.put("version", part.version);
    map.put("description", part.description);
    map.put("quantity", (long) part.quantity);
    put(map, "maker", part.maker);
    put(map, "supplier", part.supplier);
    put(map, "function", part.function);
    put(map, "origin", part.origin);
    return map;
  }

  private static void put(Map<String, Object> map, String key, Object value) {
    if (value != null) {
      map.put(key, value);
    }
  }
}
