// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.ui;

import org.eclipse.osgi.util.NLS;

/** The texts of commands, hovers, fixes and preferences. */
@SuppressWarnings({"NullAway.Init", "MemberName"}) // NLS fills the public fields by their names.
final class Messages extends NLS {
  public static String job_check;
  public static String job_disable;
  public static String job_enable;
  public static String job_notOn;
  public static String job_nothing;
  public static String hover_evidence;
  public static String hover_law;
  public static String hover_missing;
  public static String hover_title;
  public static String fix_label;
  public static String fix_description;
  public static String fix_failed;
  public static String fix_outdated;
  public static String preferences_description;
  public static String preferences_mode;
  public static String preferences_manual;
  public static String preferences_onSave;
  public static String properties_on;
  public static String properties_own;
  public static String properties_failed;

  static {
    NLS.initializeMessages("dev.interdict.eclipse.ui.messages", Messages.class);
  }

  private Messages() {}
}
