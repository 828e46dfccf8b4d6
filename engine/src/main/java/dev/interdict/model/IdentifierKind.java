// SPDX-License-Identifier: Apache-2.0
package dev.interdict.model;

/** The kinds of identifier that a component can carry. */
public enum IdentifierKind {
  FCC_ID,
  MAC_ADDRESS,
  USB_VENDOR,
  PCI_VENDOR,
  CPE,
  PURL,
  PART_NUMBER,
  MODEL_NUMBER,
  SKU,
  SERIAL_NUMBER,
  GTIN,
  LEI,
  IMEI,
  TAC,
  /** A vendor number of which the BOM doesn't say whether it is PCI-SIG's or USB-IF's. */
  VENDOR_NUMBER,
  /** What a BOM of its own, or its pedigree, calls it, where that is another name. */
  NAME
}
