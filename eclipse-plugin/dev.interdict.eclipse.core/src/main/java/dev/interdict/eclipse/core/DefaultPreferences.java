// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.core;

import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.core.runtime.preferences.DefaultScope;

/** What holds where nobody chose. */
public final class DefaultPreferences extends AbstractPreferenceInitializer {
  @Override
  public void initializeDefaultPreferences() {
    DefaultScope.INSTANCE.getNode(CheckMode.NODE).put(CheckMode.KEY, CheckMode.ON_SAVE.word());
  }
}
