// SPDX-License-Identifier: Apache-2.0
package dev.interdict.fix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A BOM that lacks fields, written in one style or in a mixture of all. */
final class RandomBom {
  static final List<String> POINTERS =
      List.of("/metadata/component", "/components/0", "/components/1/components/0");

  private static final List<String> NAMES =
      List.of("\"name\"", "\"n\\u0061me\"", "\"name\"", "\"name\"");
  private static final List<String> SCALARS =
      List.of(
          "\"\"",
          "\"{ \\\"name\\\": \"",
          "\"}], \\\\\"",
          "\"😀 华为\\ud83d\"",
          "-1.5e3",
          "0",
          "true",
          "null",
          "{}",
          "[ ]",
          "[{\"name\": \"x\"}]");

  private final Random random;
  private final String newline;
  private final String indent;
  private final String colon;
  private final boolean noisy;
  private final int flatFrom;

  RandomBom(Random random) {
    this.random = random;
    newline = any(List.of("\n", "\r\n", "\r"));
    indent = any(List.of("  ", "\t", "    ", ""));
    colon = any(List.of(": ", ":", " : "));
    noisy = random.nextInt(3) == 0;
    flatFrom = random.nextInt(8);
  }

  String text() {
    String endItem = component(2, List.of());
    String part = component(2, List.of());
    String assembly = component(2, List.of(component(4, List.of()), component(4, List.of())));
    String metadata = object(1, new ArrayList<>(List.of("\"component\"" + colon() + endItem)));
    var members = new ArrayList<String>();
    members.add("\"x\"" + colon() + any(SCALARS));
    members.add("\"metadata\"" + colon() + metadata);
    members.add("\"components\"" + colon() + list(1, List.of(part, assembly)));
    return any(List.of("", "\uFEFF")) + object(0, members) + any(List.of("", newline));
  }

  private String component(int level, List<String> parts) {
    var members = new ArrayList<String>();
    member(members, "\"type\"", "\"device\"");
    member(members, any(NAMES), any(SCALARS));
    member(members, "\"x\"", any(SCALARS));
    member(members, "\"supplier\"", organisation(level + 1));
    if (random.nextInt(3) == 0) {
      var maker = new ArrayList<String>();
      member(maker, "\"address\"", "{\"country\": \"US\"}");
      member(maker, "\"url\"", "[]");
      members.add("\"manuf\\u0061cturer\"" + colon() + object(level + 1, maker));
    }
    member(members, "\"properties\"", list(level + 1, properties(level + 2)));
    if (!parts.isEmpty()) {
      members.add("\"components\"" + colon() + list(level + 1, parts));
    }
    return object(level, members);
  }

  private String organisation(int level) {
    return object(level, new ArrayList<>(List.of(any(NAMES) + colon() + any(SCALARS))));
  }

  private List<String> properties(int level) {
    var entries = new ArrayList<String>();
    for (int i = random.nextInt(4); i > 0; i--) {
      var entry = new ArrayList<String>();
      member(entry, any(NAMES), "\"interdict:" + i + "\"");
      member(entry, "\"value\"", any(SCALARS));
      entries.add(random.nextInt(9) == 0 ? any(SCALARS) : object(level, entry));
    }
    return entries;
  }

  /** Adds a member to an object, three times out of four. */
  private void member(List<String> members, String key, String value) {
    if (random.nextInt(4) > 0) {
      members.add(key + colon() + value);
    }
  }

  private String object(int level, List<String> members) {
    Collections.shuffle(members, random);
    return around("{", level, members, "}");
  }

  private String list(int level, List<String> elements) {
    return around("[", level, elements, "]");
  }

  private String around(String open, int level, List<String> members, String close) {
    if (members.isEmpty()) {
      return open + any(List.of("", " ", newline)) + close;
    }
    var text = new StringBuilder(open);
    for (int i = 0; i < members.size(); i++) {
      text.append(i == 0 ? "" : noise() + ",").append(gap(level + 1, i > 0)).append(members.get(i));
    }
    return text.append(gap(level, false)).append(close).toString();
  }

  private String gap(int level, boolean comma) {
    if (noisy) {
      return noise() + noise();
    }
    boolean flat = level > flatFrom;
    return flat ? (comma && colon.length() > 1 ? " " : "") : newline + indent.repeat(level);
  }

  private String colon() {
    return noisy ? noise() + ":" + noise() : colon;
  }

  private String noise() {
    return noisy ? any(List.of("", "", " ", newline, "\t", newline + indent)) : "";
  }

  private String any(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }
}
