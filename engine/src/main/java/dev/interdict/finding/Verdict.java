// SPDX-License-Identifier: Apache-2.0
package dev.interdict.finding;

/** What a finding says; the worst first. */
public enum Verdict {
  /** The BOM and the program satisfy every element of the ban, and its day has come. */
  PROHIBITED,
  /** The same, but the day lies ahead. */
  PROHIBITED_FROM,
  /** The BOM satisfies all it can show; one named element needs a person. */
  REVIEW,
  /** The rule applies, and the BOM lacks a fact that decides it. */
  UNDETERMINED,
  /** A field or statement that the program owes is missing. */
  DISCLOSE,
  /** A listed party is present, but the act attaches no goods ban here. */
  NOTICE
}
