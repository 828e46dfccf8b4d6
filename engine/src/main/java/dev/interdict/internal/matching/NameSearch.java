// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.matching;

import dev.interdict.explanation.ExplainedValue;
import dev.interdict.explanation.RefusedName;
import dev.interdict.explanation.SearchedNames;
import dev.interdict.model.Component;
import dev.interdict.rulebook.ReferenceData.NotSame;
import java.util.ArrayList;
import java.util.List;

/** Tells by what of a component companies were searched, and which names end a confusion. */
public final class NameSearch {
  private final EntityIndex index;

  public NameSearch(EntityIndex index) {
    this.index = index;
  }

  /** All that was looked up. */
  public SearchedNames of(Component component) {
    List<ExplainedValue> compared = ComparedFields.of(component);
    var refused = new ArrayList<RefusedName>();
    for (ExplainedValue field : compared) {
      String value = field.value();
      if (value != null) {
        for (NotSame pair : index.refused(value)) {
          String company = index.name(pair.entity());
          refused.add(new RefusedName(field.name(), value, company, pair.reason()));
        }
      }
    }
    return new SearchedNames(compared, refused);
  }
}
