// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.internal.language.FactProperty;
import dev.interdict.internal.language.FactType;
import org.drools.model.DomainClassMetadata;

/** What Drools may know of a fact type: the numbers of its properties. */
record Metadata(FactType type) implements DomainClassMetadata {
  static DomainClassMetadata of(FactType type) {
    return new Metadata(type);
  }

  @Override
  public Class<?> getDomainClass() {
    return type.type();
  }

  @Override
  public int getPropertiesSize() {
    return type.properties().size() + 1;
  }

  @Override
  public int getPropertyIndex(String name) {
    FactProperty property = type.properties().get(name);
    return property == null ? 0 : property.index();
  }
}
