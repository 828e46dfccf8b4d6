// SPDX-License-Identifier: Apache-2.0
package dev.interdict.project;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code interdict.xml} as JAXB sees it. Values are text: what is wrong with them is said later.
 */
@XmlRootElement(name = "interdict", namespace = ProjectXml.NAMESPACE)
@XmlAccessorType(XmlAccessType.FIELD)
final class ProjectXml {
  static final String NAMESPACE = "urn:interdict:project:1";

  @XmlElement(name = "boms", namespace = NAMESPACE, required = true)
  @Nullable BomsXml boms;

  @XmlElement(name = "rulebooks", namespace = NAMESPACE)
  @Nullable RulebooksXml rulebooks;

  @XmlElement(name = "limits", namespace = NAMESPACE)
  @Nullable LimitsXml limits;

  @XmlElement(name = "program", namespace = NAMESPACE)
  @Nullable ProgramXml program;

  @XmlElement(name = "facts", namespace = NAMESPACE)
  @Nullable FactsFileXml facts;

  @XmlElement(name = "enforcement", namespace = NAMESPACE)
  @Nullable EnforcementXml enforcement;

  /** Which files are judged. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class BomsXml {
    @XmlAttribute(name = "validate-schema")
    @Nullable String validateSchema;

    @XmlElement(name = "include", namespace = NAMESPACE, required = true)
    List<TextXml> includes = new ArrayList<>();

    @XmlElement(name = "exclude", namespace = NAMESPACE)
    List<TextXml> excludes = new ArrayList<>();
  }

  /** An element that holds only text, as a bean so that its place is known. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class TextXml {
    @XmlValue @Nullable String text;
  }

  /** How large a BOM may be, and how much work it may cause. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class LimitsXml {
    @XmlAttribute(name = "file-mib")
    @Nullable String fileMib;

    @XmlAttribute @Nullable String components;

    @XmlAttribute @Nullable String levels;

    @XmlAttribute(name = "text-length")
    @Nullable String textLength;

    @XmlAttribute @Nullable String properties;

    @XmlAttribute @Nullable String seconds;

    @XmlAttribute @Nullable String facts;

    @XmlAttribute @Nullable String joins;

    @XmlAttribute @Nullable String hits;

    @XmlAttribute @Nullable String findings;
  }

  /** By which rulebooks. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class RulebooksXml {
    @XmlElement(name = "rulebook", namespace = NAMESPACE, required = true)
    List<RulebookXml> rulebooks = new ArrayList<>();
  }

  /** A shipped rulebook by id, or one in a folder. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class RulebookXml {
    @XmlAttribute @Nullable String id;

    @XmlAttribute @Nullable String folder;
  }

  /** For whom. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class ProgramXml {
    @XmlAttribute @Nullable String horizon;

    @XmlElement(name = "role", namespace = NAMESPACE)
    List<TextXml> roles = new ArrayList<>();

    @XmlElement(name = "set", namespace = NAMESPACE)
    List<SetXml> set = new ArrayList<>();
  }

  /** A program field. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class SetXml {
    @XmlAttribute(required = true)
    @Nullable String name;

    @XmlAttribute(required = true)
    @Nullable String value;
  }

  /** What others said about components. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class FactsFileXml {
    @XmlAttribute(required = true)
    @Nullable String file;
  }

  /** How loudly. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class EnforcementXml {
    @XmlElement(name = "level", namespace = NAMESPACE)
    List<LevelXml> levels = new ArrayList<>();

    @XmlElement(name = "fail-on", namespace = NAMESPACE)
    @Nullable TextXml failOn;
  }

  /** The level of a verdict, or of a rule. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class LevelXml {
    @XmlAttribute @Nullable String verdict;

    @XmlAttribute @Nullable String rule;

    @XmlAttribute(required = true)
    @Nullable String level;
  }
}
