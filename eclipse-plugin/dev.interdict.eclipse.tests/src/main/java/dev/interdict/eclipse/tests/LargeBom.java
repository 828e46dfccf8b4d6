// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.tests;

/** Bills of materials of any size, the same for the same numbers. */
final class LargeBom {
  private LargeBom() {}

  /**
   * A device with boards of twenty parts each; one part in fifty is of a listed maker, one in
   * twenty-five has no maker.
   *
   * @param edition part of the text, so that each is different from the last
   */
  static String of(int components, int edition) {
    var text = new StringBuilder(components * 300);
    text.append(
        """
        {
          "bomFormat": "CycloneDX",
          "specVersion": "1.6",
          "version": %d,
          "metadata": { "component": { "type": "device", "bom-ref": "end", "name": "End item" } },
          "components": [
        """
            .formatted(edition));
    for (int i = 0; i < components; i++) {
      boolean first = i % 20 == 0;
      if (first) {
        text.append(i == 0 ? "" : "] },\n")
            .append(
                "    { \"type\": \"device\", \"bom-ref\": \"board-%d\", \"name\": \"Board %d\",\n"
                    .formatted(i, i))
            .append(
                "      \"manufacturer\": { \"name\": \"Northfield Example Instruments Inc.\" },\n")
            .append("      \"components\": [\n");
      } else {
        text.append(i % 20 == 1 ? "" : ",\n").append(part(i));
      }
    }
    return text.append("] }\n  ]\n}\n").toString();
  }

  private static String part(int i) {
    String maker =
        i % 50 == 7
            ? "Huawei Technologies Co., Ltd."
            : i % 25 == 3 ? "" : "Example Maker " + i % 300 + " Ltd.";
    return """
              { "type": "device", "bom-ref": "part-%d", %s"name": "Part %d",
                "properties": [
                  { "name": "interdict:function", "value": "%s" },
                  { "name": "interdict:mpn", "value": "EX-%d" },
                  { "name": "interdict:origin:manufactured", "value": "TW" }
                ] }"""
        .formatted(
            i,
            maker.isEmpty() ? "" : "\"manufacturer\": { \"name\": \"" + maker + "\" }, ",
            i,
            i % 50 == 7 ? "cellular_module" : "resistor",
            i);
  }
}
