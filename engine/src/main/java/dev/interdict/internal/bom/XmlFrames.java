// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import java.util.Arrays;

/** The elements that are open, the innermost last. */
final class XmlFrames {
  private Frame[] frames = newFrames(32);
  private int depth = -1;

  private static final class Frame {
    String name = "";
    XmlValue.Shape shape = XmlValue.Shape.EMPTY;
    boolean inAttributes;
    boolean pending;
    boolean single;
    int count;
  }

  /** Opens an element whose attributes come first, and whose first child was already seen. */
  void open(String name, XmlValue.Shape shape) {
    if (++depth == frames.length) {
      Frame[] more = newFrames(depth * 2);
      System.arraycopy(frames, 0, more, 0, depth);
      frames = more;
    }
    Frame frame = frames[depth];
    frame.name = name;
    frame.shape = shape;
    frame.inAttributes = true;
    frame.pending = shape == XmlValue.Shape.CHILDREN;
    frame.single = false;
    frame.count = 0;
  }

  void close() {
    depth--;
  }

  String name() {
    return frames[depth].name;
  }

  XmlValue.Shape shape() {
    return frames[depth].shape;
  }

  boolean inAttributes() {
    return frames[depth].inAttributes;
  }

  void leaveAttributes() {
    frames[depth].inAttributes = false;
  }

  /** Whether the stream stands on the first child already; true once. */
  boolean pending() {
    boolean was = frames[depth].pending;
    frames[depth].pending = false;
    return was;
  }

  /** Whether an element of this one is being read as a list of one. */
  boolean single() {
    return frames[depth].single;
  }

  void single(boolean open) {
    frames[depth].single = open;
  }

  void count() {
    frames[depth].count++;
  }

  int counted() {
    return frames[depth].count;
  }

  private static Frame[] newFrames(int length) {
    var frames = new Frame[length];
    Arrays.setAll(frames, i -> new Frame());
    return frames;
  }
}
