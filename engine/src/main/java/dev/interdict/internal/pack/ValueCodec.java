// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.pack;

import org.jspecify.annotations.Nullable;

/** Writes and reads the values of one declared type; 0 stands for null. */
interface ValueCodec {
  void write(PackOutput out, @Nullable Object value);

  @Nullable Object read(PackInput in);
}
