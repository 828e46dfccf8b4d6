// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.internal.language.ComponentFact;
import dev.interdict.model.Stage;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An assembly of which much is stated and its part, of which nothing is. */
public final class TwoParts {
  private TwoParts() {}

  /** The facts; the assembly is the first of them, the part the second. */
  public static List<Object> facts() {
    var board = new Boards();
    Boards.Part root = Boards.part("root").maker("ACME").partNumber("a\rb").quantity(4.0);
    root.supplier = "ÜNIT";
    root.stages = Set.of("mined");
    root.endItem = true;
    ComponentFact assembly = board.add(root);
    board.add(Boards.part("kid").parent(assembly));
    board.origin(assembly, Stage.MINED, "CN", 0.1);
    board.origin(assembly, Stage.MINED, "RU", 0.2);
    board.program(Map.of("model-year", "10"));
    board.bom(assembly, true);
    return board.facts;
  }
}
