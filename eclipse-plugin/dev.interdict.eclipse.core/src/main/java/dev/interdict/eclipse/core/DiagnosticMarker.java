// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.core;

/** The markers that say what is wrong with an input. */
public final class DiagnosticMarker {
  public static final String TYPE = "dev.interdict.eclipse.core.diagnostic";

  /** Stable, in kebab case, such as {@code bom-duplicate-key}. */
  public static final String CODE = "code";

  /** What follows the first line of the message. */
  public static final String DETAIL = "detail";

  private DiagnosticMarker() {}
}
