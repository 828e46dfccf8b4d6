// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import dev.interdict.internal.schema.JsonTarget.Aim;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Tells the errors of the JSON validator in our words, each at the characters that it is about. */
final class JsonWords {
  private final JsonSchemas.Compiled schema;
  private final Phrases phrases;

  JsonWords(JsonSchemas.Compiled schema, String name) {
    this.schema = schema;
    phrases = new Phrases(name);
  }

  void tell(Told told, Violations<JsonTarget> violations) {
    Error error = told.error();
    String keyword = error.getKeyword();
    List<Object> path = Arrays.asList(told.instance());
    LicenceMix mix = LicenceMix.of(told, names(holder(error), "properties"));
    if (mix == LicenceMix.ECHO) {
      return;
    }
    if (mix == LicenceMix.MIXED) {
      var key = new JsonTarget(plus(path, error.getProperty()), Aim.KEY);
      violations.add("licences" + key.field(), "", key, phrases::mixedLicences);
      return;
    }
    if (keyword.equals("additionalProperties")) {
      var target = new JsonTarget(plus(path, error.getProperty()), Aim.KEY);
      String owner = new JsonTarget(path, Aim.VALUE).field();
      violations.add(
          keyword + owner,
          error.getProperty(),
          target,
          () -> phrases.unknown("key", error.getProperty(), names(holder(error), "properties")));
      return;
    }
    var target = new JsonTarget(path, Aim.VALUE);
    String mistake = keyword + target.field();
    switch (keyword) {
      case "required" -> {
        List<String> missing =
            told.orMissing().isEmpty() ? List.of(error.getProperty()) : told.orMissing();
        violations.add(mistake + missing, "", target, () -> phrases.missing(missing, "here"));
      }
      case "enum", "const" ->
          violations.add(
              mistake,
              cut(error.getInstanceNode().asText()),
              target,
              () -> notAllowed(target, error));
      default -> violations.add(mistake, "", target, () -> sentence(target, error));
    }
  }

  private static List<Object> plus(List<Object> path, String name) {
    var longer = new ArrayList<>(path);
    longer.add(name);
    return longer;
  }

  private static String cut(String word) {
    return word.length() <= 100 ? word : word.substring(0, 100);
  }

  private JsonNode holder(Error error) {
    JsonNode holder = schema.holder(error.getSchemaLocation());
    return holder == null ? error.getSchemaNode() : holder;
  }

  private String notAllowed(JsonTarget target, Error error) {
    JsonNode value = error.getInstanceNode();
    if (value.isContainerNode()) {
      return phrases.wrongKind(subject(target), JsonKinds.of(value), "a word");
    }
    JsonNode allowed = error.getSchemaNode();
    List<String> words =
        allowed.isArray()
            ? StreamSupport.stream(allowed.spliterator(), false).map(JsonNode::asText).toList()
            : List.of(allowed.asText());
    return phrases.notAllowed(target.name(), value.asText(), words);
  }

  private String sentence(JsonTarget target, Error error) {
    JsonNode value = error.getInstanceNode();
    JsonNode rule = Objects.requireNonNullElse(error.getSchemaNode(), value);
    String subject = subject(target);
    return switch (error.getKeyword()) {
      case "type" -> phrases.wrongKind(subject, JsonKinds.of(value), JsonKinds.expected(rule));
      case "pattern" ->
          phrases.notOfForm(target.name(), value.asText(), Forms.ofPattern(rule.asText()));
      case "format" ->
          phrases.notOfForm(target.name(), value.asText(), Forms.ofFormat(rule.asText()));
      case "minLength", "minItems", "minProperties" ->
          phrases.other(subject, length(value), "expects at least " + units(value, rule));
      case "maxLength", "maxItems", "maxProperties" ->
          phrases.other(subject, length(value), "allows at most " + rule.asText());
      case "minimum", "exclusiveMinimum" ->
          phrases.other(subject, "is " + value.asText(), "expects at least " + rule.asText());
      case "maximum", "exclusiveMaximum" ->
          phrases.other(subject, "is " + value.asText(), "allows at most " + rule.asText());
      case "additionalItems" -> phrases.other(subject, "has too many entries", "allows fewer");
      case "uniqueItems" ->
          phrases.other(
              subject, "says the same as an entry before it", "allows each only once: remove one");
      case "oneOf" -> phrases.other(subject, "mixes " + mixed(error), "allows only one of them");
      default ->
          phrases.other(
              subject, "breaks a rule ('" + error.getKeyword() + "')", "says: " + said(error));
    };
  }

  /** The members that exclude each other. */
  private static String mixed(Error error) {
    List<String> required =
        StreamSupport.stream(error.getSchemaNode().spliterator(), false)
            .flatMap(branch -> names(branch, "required").stream())
            .distinct()
            .filter(name -> error.getInstanceNode().has(name))
            .map(Phrases::quoted)
            .toList();
    return required.isEmpty() ? "several forms" : String.join(" and ", required);
  }

  /** The library's sentence without the place that it starts with. */
  private static String said(Error error) {
    String message = error.getMessage();
    return Phrases.quoted(message.substring(message.indexOf(": ") + 1).strip());
  }

  private static String units(JsonNode value, JsonNode least) {
    String unit = value.isTextual() ? "character" : "entr";
    boolean one = least.asInt() == 1;
    String end = value.isTextual() ? one ? "" : "s" : one ? "y" : "ies";
    return least.asText() + " " + unit + end;
  }

  private static String length(JsonNode value) {
    return value.isTextual() && value.asText().isEmpty()
        ? "is empty"
        : value.isTextual()
            ? "has " + value.asText().length() + " characters"
            : "has " + value.size() + (value.size() == 1 ? " entry" : " entries");
  }

  private static String subject(JsonTarget target) {
    String name = target.name();
    return name.isEmpty()
        ? "the BOM"
        : target.isEntry() ? "an entry of '" + name + "'" : "'" + name + "'";
  }

  private static List<String> names(JsonNode holder, String member) {
    JsonNode found = holder.path(member);
    Stream<String> names =
        found.isArray()
            ? StreamSupport.stream(found.spliterator(), false).map(JsonNode::asText)
            : found.properties().stream().map(java.util.Map.Entry::getKey);
    return names.filter(name -> !name.startsWith("$")).toList();
  }
}
