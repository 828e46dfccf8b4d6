// SPDX-License-Identifier: Apache-2.0
package dev.interdict.model;

/** What a match rests on. */
public enum MatchBasis {
  NAME,
  ALIAS,
  FORMER_NAME,
  NATIVE_NAME,
  BRAND,
  OWNERSHIP,
  FUZZY,
  FCC_GRANTEE,
  OUI,
  USB_VENDOR,
  PCI_VENDOR,
  CPE_VENDOR,
  PURL,
  PART_NUMBER,
  GTIN,
  LEI,
  /** Not a match: a fact that the BOM or the program states. */
  FACT
}
