// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import dev.interdict.internal.bom.SubBoms;

/** The neighbours of a source as the reader of BOMs asks for them. */
record SourceSubBoms(BomSource source) implements SubBoms {
  @Override
  public Found find(String url) {
    BomSource.Neighbour found = source.neighbours().find(url);
    if (found instanceof BomSource.Resolved resolved) {
      BomSource bom = resolved.bom();
      return new SubBom(bom.path(), bom.content()::read, new SourceSubBoms(bom));
    }
    return new Missing(((BomSource.Unresolved) found).why());
  }
}
