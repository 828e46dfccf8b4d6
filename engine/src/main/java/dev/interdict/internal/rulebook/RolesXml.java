// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code roles.xml} as JAXB sees it. */
@XmlRootElement(name = "roles", namespace = RolesXml.NAMESPACE)
@XmlAccessorType(XmlAccessType.FIELD)
final class RolesXml {
  static final String NAMESPACE = "urn:interdict:roles:1";

  @XmlElement(name = "role", namespace = NAMESPACE, required = true)
  List<RoleXml> roles = new ArrayList<>();

  /** One role: its text says in plain words who has it. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class RoleXml {
    @XmlAttribute(required = true)
    @Nullable String id;

    @XmlAttribute @Nullable String implies;

    @XmlValue @Nullable String title;
  }
}
