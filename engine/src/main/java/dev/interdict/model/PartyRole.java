// SPDX-License-Identifier: Apache-2.0
package dev.interdict.model;

/**
 * The role in which a BOM names an organisation, in falling order of what it says about the maker.
 */
public enum PartyRole {
  MANUFACTURER("manufacturer.name"),
  /** The maker of the chip inside, from {@code interdict:dieMaker}. */
  DIE_MAKER("interdict:dieMaker"),
  /** The maker of the part of which this one is a copy, re-marked or re-labelled. */
  ANCESTOR("pedigree.ancestors"),
  SUPPLIER("supplier.name"),
  PUBLISHER("publisher"),
  AUTHOR("author"),
  GROUP("group"),
  /**
   * The maker of an approved alternative, from {@code interdict:alternate:<n>:manufacturer} or
   * {@code pedigree.variants}.
   */
  ALTERNATE("interdict:alternate");

  private final String field;

  PartyRole(String field) {
    this.field = field;
  }

  /** The field of a CycloneDX component in which this role stands. */
  public String field() {
    return field;
  }
}
