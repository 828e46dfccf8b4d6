// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.core;

import dev.interdict.EvaluationResult;
import org.eclipse.core.resources.IProject;

/**
 * What a check of a project said.
 *
 * @param outdated whether files changed since, unchecked
 */
public record ProjectResult(IProject project, EvaluationResult result, boolean outdated) {
  ProjectResult outdatedNow() {
    return new ProjectResult(project, result, true);
  }
}
