// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.XmlValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code rulebook.xml} as JAXB sees it. Values are text: what is wrong with them is said later. */
@XmlRootElement(name = "rulebook", namespace = ManifestXml.NAMESPACE)
@XmlType(propOrder = {"requires", "lists", "functions", "rules", "canary"})
@XmlAccessorType(XmlAccessType.FIELD)
final class ManifestXml {
  static final String NAMESPACE = "urn:interdict:rulebook:1";

  @XmlAttribute(required = true)
  @Nullable String id;

  @XmlAttribute(required = true)
  @Nullable String prefix;

  @XmlAttribute(required = true)
  @Nullable String edition;

  @XmlAttribute(name = "min-engine", required = true)
  @Nullable String minEngine;

  @XmlAttribute(required = true)
  @Nullable String title;

  @XmlAttribute(required = true)
  @Nullable String authority;

  @XmlElement(name = "requires", namespace = NAMESPACE)
  List<RequiresXml> requires = new ArrayList<>();

  @XmlElement(name = "list", namespace = NAMESPACE)
  List<ListXml> lists = new ArrayList<>();

  @XmlElement(name = "functions", namespace = NAMESPACE)
  List<FunctionsXml> functions = new ArrayList<>();

  @XmlElement(name = "rule", namespace = NAMESPACE, required = true)
  List<RuleXml> rules = new ArrayList<>();

  @XmlElement(name = "canary", namespace = NAMESPACE, required = true)
  @Nullable CanaryXml canary;

  /** Another rulebook whose lists rules name. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class RequiresXml {
    @XmlAttribute(required = true)
    @Nullable String rulebook;
  }

  /** A list: where it lies and how much of the official one it has. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class ListXml {
    @XmlAttribute(required = true)
    @Nullable String id;

    @XmlAttribute(required = true)
    @Nullable String file;

    @XmlAttribute(required = true)
    @Nullable String title;

    @XmlAttribute(required = true)
    @Nullable String coverage;

    @XmlAttribute(name = "official-rows")
    @Nullable String officialRows;

    @XmlAttribute(name = "known-to", required = true)
    @Nullable String knownTo;

    @XmlAttribute(name = "check-by")
    @Nullable String checkBy;

    @XmlAttribute(required = true)
    @Nullable String affiliates;

    @XmlAttribute @Nullable String url;

    @XmlAttribute @Nullable String sha256;

    @XmlElement(name = "caveat", namespace = NAMESPACE)
    List<String> caveats = new ArrayList<>();
  }

  /** A named set of functions. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class FunctionsXml {
    @XmlAttribute(required = true)
    @Nullable String id;

    @XmlValue @Nullable String functions;
  }

  /** All about a rule but its conditions. */
  @XmlType(
      propOrder = {
        "citations",
        "appliesIf",
        "decides",
        "statement",
        "reasons",
        "remedy",
        "caveats"
      })
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class RuleXml {
    @XmlAttribute(required = true)
    @Nullable String id;

    @XmlAttribute(required = true)
    @Nullable String title;

    @XmlAttribute(required = true)
    @Nullable String effective;

    @XmlAttribute @Nullable String until;

    @XmlAttribute(name = "governed-by")
    @Nullable String governedBy;

    @XmlAttribute(required = true)
    @Nullable String mark;

    @XmlAttribute(required = true)
    @Nullable String since;

    @XmlAttribute(required = true)
    @Nullable String roles;

    @XmlAttribute @Nullable String lists;

    @XmlElement(name = "citation", namespace = NAMESPACE, required = true)
    List<CitationXml> citations = new ArrayList<>();

    @XmlElement(name = "applies-if", namespace = NAMESPACE)
    @Nullable AppliesIfXml appliesIf;

    @XmlElement(name = "decides", namespace = NAMESPACE)
    List<DecidesXml> decides = new ArrayList<>();

    @XmlElement(name = "statement", namespace = NAMESPACE, required = true)
    @Nullable String statement;

    @XmlElement(name = "reason", namespace = NAMESPACE)
    List<ReasonXml> reasons = new ArrayList<>();

    @XmlElement(name = "remedy", namespace = NAMESPACE, required = true)
    @Nullable String remedy;

    @XmlElement(name = "caveat", namespace = NAMESPACE)
    List<String> caveats = new ArrayList<>();
  }

  /** Where the law says so. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class CitationXml {
    @XmlAttribute @Nullable String url;

    @XmlValue @Nullable String text;
  }

  /** What the BOM must show. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class AppliesIfXml {
    @XmlAttribute @Nullable String functions;

    @XmlAttribute @Nullable String types;

    @XmlAttribute @Nullable String position;
  }

  /** Facts one of which must be there. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class DecidesXml {
    @XmlAttribute(name = "any-of", required = true)
    @Nullable String anyOf;
  }

  /** What the rule says in a special case. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class ReasonXml {
    @XmlAttribute(required = true)
    @Nullable String key;

    @XmlValue @Nullable String text;
  }

  /** The test whose findings must appear. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class CanaryXml {
    @XmlAttribute(required = true)
    @Nullable String test;
  }
}
