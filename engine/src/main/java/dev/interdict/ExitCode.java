// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

/** How a run ends, the same for every format and every face. */
public enum ExitCode {
  /** Everything was judged and nothing fails the run. */
  JUDGED(0),
  /** An input could not be judged, or the usage is wrong. */
  NOT_JUDGED(1),
  /** An open finding has level error. */
  ERROR_FINDINGS(2),
  /** An open finding has a verdict that the user asked to fail on. */
  FAIL_ON_FINDINGS(3);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }
}
