// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.ui;

import dev.interdict.EvaluationResult;
import dev.interdict.EvaluationResult.Summary;
import dev.interdict.eclipse.core.ProjectResult;
import dev.interdict.model.Program;
import org.eclipse.osgi.util.NLS;
import org.jspecify.annotations.Nullable;

/**
 * What the head of the view says.
 *
 * @param icon the name of an icon
 * @param circumstances as of when and for whom; empty if there is nothing to say
 * @param notice what is to be done, perhaps with a link; empty if nothing
 */
record HeaderText(String icon, String headline, String circumstances, String notice) {
  static HeaderText noProject() {
    return new HeaderText(
        "interdict", ViewMessages.header_noProject, "", ViewMessages.header_howToEnable);
  }

  /** The text for a project that is checked; null for one without a result. */
  static HeaderText of(@Nullable ProjectResult project) {
    if (project == null) {
      return new HeaderText(
          "undecided", ViewMessages.header_notChecked, "", ViewMessages.header_notCheckedLink);
    }
    EvaluationResult result = project.result();
    return new HeaderText(
        icon(result),
        NodeLabels.shown(result.summary().headline(), 2_000),
        circumstances(result.program()),
        project.outdated() ? ViewMessages.header_outdatedLink : "");
  }

  private static String circumstances(@Nullable Program program) {
    if (program == null) {
      return ViewMessages.header_noProgram;
    }
    String roles = NodeLabels.shown(String.join(", ", program.roles()), 500);
    if (program.everyRole()) {
      roles = ViewMessages.header_everyRole;
    } else if (roles.isEmpty()) {
      roles = ViewMessages.header_noRole;
    }
    return NLS.bind(ViewMessages.header_circumstances, program.asOf(), roles);
  }

  /** The worst that was found; what is unknown comes before what is clear. */
  private static String icon(EvaluationResult result) {
    Summary counts = result.summary();
    if (!result.complete() || result.boms().isEmpty()) {
      return Group.NOT_JUDGED.icon();
    }
    if (counts.prohibited() > 0) {
      return Group.PROHIBITED.icon();
    }
    if (counts.prohibitedFrom() > 0) {
      return Group.PROHIBITED_FROM.icon();
    }
    if (counts.review() > 0) {
      return Group.REVIEW.icon();
    }
    if (counts.undetermined() > 0) {
      return Group.UNDETERMINED.icon();
    }
    if (counts.undecided() + counts.notEvaluated() + counts.rulesApplied() == 0) {
      return Group.NOT_EVALUATED.icon();
    }
    if (counts.undecided() + counts.notEvaluated() > 0) {
      return Group.UNDECIDED.icon();
    }
    if (counts.disclose() > 0) {
      return Group.DISCLOSE.icon();
    }
    return counts.notice() + counts.waived() + counts.baselined() > 0
        ? Group.NOTICE.icon()
        : Group.CLEAR.icon();
  }
}
