// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.core;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ProjectScope;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IScopeContext;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.jspecify.annotations.Nullable;

/** When a project is checked: the project's own setting, else the workspace's. */
public enum CheckMode {
  /** With every build, which is with every save where Eclipse builds automatically. */
  ON_SAVE,
  /** On the command "Check now" alone. */
  MANUAL;

  public static final String NODE = "dev.interdict.eclipse.core";
  public static final String KEY = "mode";

  /** The mode that holds for a project; without a project, the workspace's. */
  public static CheckMode of(@Nullable IProject project) {
    IScopeContext[] scopes =
        project == null
            ? new IScopeContext[] {InstanceScope.INSTANCE, DefaultScope.INSTANCE}
            : new IScopeContext[] {
              new ProjectScope(project), InstanceScope.INSTANCE, DefaultScope.INSTANCE
            };
    return of(Platform.getPreferencesService().getString(NODE, KEY, "", scopes));
  }

  /** The mode of a stored word; a word that nobody knows is the default. */
  public static CheckMode of(@Nullable String word) {
    return MANUAL.word().equals(word) ? MANUAL : ON_SAVE;
  }

  /** As it is stored. */
  public String word() {
    return this == MANUAL ? "manual" : "on-save";
  }
}
