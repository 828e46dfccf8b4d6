// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.ui;

import org.eclipse.osgi.util.NLS;

/** The texts of the view. */
@SuppressWarnings({"NullAway.Init", "MemberName"}) // NLS fills public fields by their names.
final class ViewMessages extends NLS {
  public static String view_project;
  public static String view_tree;
  public static String view_detail;
  public static String view_open;
  public static String view_copy;
  public static String view_check;
  public static String view_check_tooltip;
  public static String header_circumstances;
  public static String header_everyRole;
  public static String header_noRole;
  public static String header_noProgram;
  public static String header_outdatedLink;
  public static String header_notChecked;
  public static String header_notCheckedLink;
  public static String header_noProject;
  public static String header_howToEnable;
  public static String group_prohibited;
  public static String group_prohibitedFrom;
  public static String group_review;
  public static String group_undetermined;
  public static String group_disclose;
  public static String group_notice;
  public static String group_waived;
  public static String group_baselined;
  public static String group_notJudged;
  public static String group_undecided;
  public static String group_clear;
  public static String group_clearInPart;
  public static String group_notApplicable;
  public static String group_notEvaluated;
  public static String meaning_prohibited;
  public static String meaning_prohibitedFrom;
  public static String meaning_review;
  public static String meaning_undetermined;
  public static String meaning_disclose;
  public static String meaning_notice;
  public static String meaning_waived;
  public static String meaning_baselined;
  public static String meaning_notJudged;
  public static String meaning_undecided;
  public static String meaning_clear;
  public static String meaning_clearInPart;
  public static String meaning_notApplicable;
  public static String meaning_notEvaluated;
  public static String row_count;
  public static String row_rule;
  public static String row_inAll;
  public static String row_inSome;
  public static String row_more;
  public static String detail_none;
  public static String detail_verdict;
  public static String detail_component;
  public static String detail_place;
  public static String detail_evidence;
  public static String detail_contradiction;
  public static String detail_contradictionText;
  public static String detail_missing;
  public static String detail_law;
  public static String detail_remedy;
  public static String detail_fingerprint;
  public static String detail_outcome;
  public static String detail_caveats;
  public static String detail_piece;
  public static String detail_listed;
  public static String detail_step;
  public static String detail_stepAlone;
  public static String detail_source;
  public static String detail_onBom;
  public static String detail_code;
  public static String outcome_findings;
  public static String outcome_undecided;
  public static String outcome_clear;
  public static String outcome_notApplicable;
  public static String outcome_notEvaluated;
  public static String level_error;
  public static String level_warning;
  public static String level_note;
  public static String confidence_fact;
  public static String confidence_high;
  public static String confidence_medium;
  public static String confidence_low;
  public static String open_noFile;
  public static String open_failed;

  static {
    NLS.initializeMessages("dev.interdict.eclipse.ui.viewmessages", ViewMessages.class);
  }

  private ViewMessages() {}
}
