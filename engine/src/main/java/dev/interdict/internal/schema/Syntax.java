// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.schema;

/** How a BOM is written. */
public enum Syntax {
  JSON,
  XML
}
