// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.schema;

import java.util.Locale;

/** What the patterns and formats of the schemas ask for, with an example of each. */
final class Forms {
  static final String SERIAL_NUMBER =
      "'urn:uuid:' and a UUID in lower case, such as urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79";
  static final String HASH = "32, 40, 64, 96 or 128 hexadecimal digits";
  static final String MEDIA_TYPE = "a media type in lower case, such as text/plain";
  static final String LANGUAGE = "a language such as en or en-US";
  static final String BOM_LINK =
      "a link to another BOM, such as urn:cdx:3e671687-395b-41f5-a30f-a58921a69b79/1";
  static final String DATE_TIME = "a date and time with its zone, such as 2026-11-22T09:30:00Z";
  static final String URL = "a URL without blanks and other characters that must be escaped";
  static final String MAIL = "an e-mail address";

  private Forms() {}

  static String ofPattern(String pattern) {
    if (pattern.contains("urn:uuid:")) {
      return SERIAL_NUMBER;
    }
    if (pattern.contains("urn:cdx:")) {
      return BOM_LINK;
    }
    if (pattern.contains("{128}")) {
      return HASH;
    }
    if (pattern.contains("]+/[")) {
      return MEDIA_TYPE;
    }
    if (pattern.contains("-[A-Z]{2}")) {
      return LANGUAGE;
    }
    return "a text that fits " + pattern;
  }

  static String ofFormat(String format) {
    return switch (format) {
      case "date-time" -> DATE_TIME;
      case "idn-email", "email" -> MAIL;
      case "uri", "iri", "uri-reference", "iri-reference" -> URL;
      default -> "a text of the format " + format;
    };
  }

  /** What a type of XML Schema asks for. */
  static String ofXmlType(String type) {
    return switch (type) {
      case "dateTime" -> DATE_TIME;
      case "anyURI" -> URL;
      case "boolean" -> "true or false";
      case "decimal", "double", "float" -> "a number";
      default ->
          type.toLowerCase(Locale.ROOT).endsWith("integer")
              ? "a whole number"
              : "a value of type " + type;
    };
  }
}
