// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.ui;

import org.eclipse.osgi.util.NLS;

/** The texts of commands, hovers, fixes and preferences. */
@SuppressWarnings({"NullAway.Init", "MemberName"}) // NLS fills the fields by their names.
final class Messages extends NLS {
  static String job_check;
  static String job_disable;
  static String job_enable;
  static String hover_effective;
  static String hover_evidence;
  static String hover_law;
  static String hover_missing;
  static String hover_title;
  static String fix_label;
  static String fix_description;
  static String fix_failed;
  static String fix_outdated;
  static String preferences_description;
  static String preferences_mode;
  static String preferences_manual;
  static String preferences_onSave;
  static String properties_on;
  static String properties_own;
  static String properties_failed;

  static {
    NLS.initializeMessages("dev.interdict.eclipse.ui.messages", Messages.class);
  }

  private Messages() {}
}
