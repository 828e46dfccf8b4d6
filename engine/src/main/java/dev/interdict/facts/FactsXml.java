// SPDX-License-Identifier: Apache-2.0
package dev.interdict.facts;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A facts file as JAXB sees it. Values are text: what is wrong with them is said later. */
@XmlRootElement(name = "facts", namespace = FactsXml.NAMESPACE)
@XmlAccessorType(XmlAccessType.FIELD)
final class FactsXml {
  static final String NAMESPACE = "urn:interdict:facts:1";

  @XmlElement(name = "fact", namespace = NAMESPACE)
  List<FactXml> facts = new ArrayList<>();

  /** What somebody said about one field of one component. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class FactXml {
    @XmlAttribute @Nullable String bom;

    @XmlAttribute @Nullable String component;

    @XmlAttribute @Nullable String path;

    @XmlAttribute(required = true)
    @Nullable String field;

    @XmlAttribute(required = true)
    @Nullable String value;

    @XmlAttribute(name = "said-by", required = true)
    @Nullable String saidBy;

    @XmlAttribute(name = "said-on", required = true)
    @Nullable String saidOn;

    @XmlAttribute(required = true)
    @Nullable String document;
  }
}
