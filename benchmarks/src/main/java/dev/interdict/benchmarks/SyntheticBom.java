// SPDX-License-Identifier: Apache-2.0
package dev.interdict.benchmarks;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Hardware BOMs of any size for measuring: three levels, about 580 bytes a component, one part in a
 * hundred by a listed maker. The same bytes for the same number.
 */
final class SyntheticBom {
  private static final int PARTS_PER_BOARD = 24;
  private static final int BOARDS_PER_UNIT = 10;
  private static final int LISTED_EVERY = 100;
  private static final String[] MAKERS = {
    "Murata Manufacturing Co., Ltd.",
    "Yageo Corporation",
    "TDK Corporation",
    "Molex LLC",
    "Texas Instruments Incorporated",
    "Würth Elektronik eiSos GmbH & Co. KG",
    "Amphenol ICC",
    "Samsung Electro-Mechanics",
    "Hirose Electric Co., Ltd.",
    "STMicroelectronics N.V.",
    "Nordic Semiconductor ASA",
    "ROHM Co., Ltd.",
    "Vishay Intertechnology, Inc.",
    "Bourns, Inc.",
    "Littelfuse, Inc.",
    "NXP Semiconductors N.V.",
    "Infineon Technologies AG",
    "Kyocera AVX"
  };
  private static final String[] LISTED = {
    "Huawei Technologies Co., Ltd.",
    "ZTE Corporation",
    "Quectel Wireless Solutions Co., Ltd.",
    "杭州海康威视数字技术股份有限公司"
  };
  private static final String[] FUNCTIONS = {
    "passive", "passive", "passive", "mech", "mcu", "cellular_module", "dram", "pcb_bare"
  };

  private final Random random;
  private final StringBuilder out = new StringBuilder();
  private int made;

  private SyntheticBom(int components) {
    random = new Random(components);
  }

  static void write(int components, Path file) throws IOException {
    var bom = new SyntheticBom(components);
    try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      writer.write("{\n  \"bomFormat\": \"CycloneDX\",\n  \"specVersion\": \"1.6\",\n");
      writer.write(
          "  \"metadata\": { \"component\": { \"type\": \"device\", \"bom-ref\": \"end\",");
      writer.write(
          " \"name\": \"Synthetic unit\", \"manufacturer\": { \"name\": \"Example\" } } },\n");
      writer.write("  \"components\": [");
      boolean first = true;
      while (bom.made < components) {
        writer.write(first ? "\n" : ",\n");
        first = false;
        bom.out.setLength(0);
        bom.unit(components);
        writer.append(bom.out);
      }
      writer.write("\n  ]\n}\n");
    }
  }

  private void unit(int components) {
    open("unit", "    ");
    out.append(",\n      \"components\": [");
    for (int board = 0; board < BOARDS_PER_UNIT && made < components; board++) {
      out.append(board == 0 ? "\n" : ",\n");
      open("board", "        ");
      out.append(",\n          \"components\": [");
      for (int part = 0; part < PARTS_PER_BOARD && made < components; part++) {
        out.append(part == 0 ? "\n" : ",\n");
        open("part", "            ");
        out.append("\n            }");
      }
      out.append("\n          ]\n        }");
    }
    out.append("\n      ]\n    }");
  }

  private void open(String kind, String indent) {
    int number = made++;
    boolean listed = number % LISTED_EVERY == LISTED_EVERY - 1;
    String maker =
        listed ? LISTED[random.nextInt(LISTED.length)] : MAKERS[random.nextInt(MAKERS.length)];
    String inner = indent + "  ";
    out.append(indent).append("{\n").append(inner).append("\"type\": \"device\",\n");
    field(inner, "bom-ref", kind + "-" + number);
    out.append(inner).append("\"manufacturer\": { \"name\": \"").append(maker).append("\" },\n");
    field(inner, "name", "XN" + Integer.toString(100_000 + random.nextInt(900_000), 36) + number);
    field(inner, "version", "rev " + random.nextInt(9));
    field(inner, "description", "Synthetic " + kind + " for measuring, number " + number);
    out.append(inner).append("\"properties\": [\n");
    property(inner, "interdict:function", FUNCTIONS[random.nextInt(FUNCTIONS.length)], ",");
    property(inner, "cdx:device:quantity", Integer.toString(1 + random.nextInt(20)), ",");
    property(inner, "interdict:origin:manufactured", random.nextBoolean() ? "JP" : "CN", "");
    out.append(inner).append(']');
  }

  private void field(String indent, String name, String value) {
    out.append(indent).append('"').append(name).append("\": \"").append(value).append("\",\n");
  }

  private void property(String indent, String name, String value, String end) {
    out.append(indent).append("  { \"name\": \"").append(name).append("\", \"value\": \"");
    out.append(value).append("\" }").append(end).append('\n');
  }
}
