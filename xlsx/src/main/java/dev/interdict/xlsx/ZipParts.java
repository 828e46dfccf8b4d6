// SPDX-License-Identifier: Apache-2.0
package dev.interdict.xlsx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * A zip archive in memory to its parts, strictly: whatever could show two readers two different
 * things, or unpack to more than it is worth, is refused. The directory at the end and the headers
 * before the parts must agree; parts may not overlap, and nothing may lie between them.
 */
final class ZipParts {
  static final int MAX_FILE = 8 * 1024 * 1024;
  static final int MAX_PARTS = 200;
  static final int MAX_PART = 16 * 1024 * 1024;
  static final int MAX_ALL = 32 * 1024 * 1024;
  static final int MAX_RATIO = 200;

  /** Below this size even the best packed part is harmless. */
  private static final int RATIO_FROM = 256 * 1024;

  private static final int END = 0x06054b50;
  private static final int ENTRY = 0x02014b50;
  private static final int LOCAL = 0x04034b50;
  private static final int END_SIZE = 22;
  private static final int ENTRY_SIZE = 46;
  private static final int LOCAL_SIZE = 30;
  private static final int DESCRIPTOR = 24;
  private static final int ENCRYPTED = 1;
  private static final int DESCRIBED = 8;
  private static final int DEFLATED = 8;
  private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private final ByteBuffer bytes;
  private final Refusals refusals;

  /** One entry of the directory; the data lie from {@code start}, {@code packed} bytes. */
  private record Entry(
      String name, int flags, int method, long crc, int packed, int size, int offset, int start) {
    int end() {
      return start + packed;
    }
  }

  private ZipParts(byte[] content, Refusals refusals) {
    this.bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    this.refusals = refusals;
  }

  /** The parts by name, folders left out; null, and a reason, if one is refused. */
  static @Nullable Map<String, byte[]> read(byte[] content, Refusals refusals) {
    return new ZipParts(content, refusals).parts();
  }

  private @Nullable Map<String, byte[]> parts() {
    int size = bytes.capacity();
    if (size > MAX_FILE) {
      return refuse("a workbook has at most " + MAX_FILE / 1024 / 1024 + " MiB");
    }
    if (startsWith(OLE2)) {
      return refuse("this is an old or an encrypted workbook; save it as .xlsx without a password");
    }
    if (size < END_SIZE || bytes.getInt(0) != LOCAL) {
      return refuse("this is no .xlsx file; save the table as .xlsx or as CSV");
    }
    int end = end();
    if (end < 0) {
      return refuse("the file is cut off: its directory is missing at the end");
    }
    int count = bytes.getShort(end + 10) & 0xFFFF;
    long directory = bytes.getInt(end + 16) & 0xFFFFFFFFL;
    long length = bytes.getInt(end + 12) & 0xFFFFFFFFL;
    boolean whole = bytes.getInt(end + 4) == 0 && (bytes.getShort(end + 8) & 0xFFFF) == count;
    if (!whole || directory + length != end) {
      return refuse("the file's directory is damaged; save the workbook anew");
    }
    if (count > MAX_PARTS) {
      return refuse("a workbook has at most " + MAX_PARTS + " parts, and this one has " + count);
    }
    List<Entry> entries = entries((int) directory, end, count);
    return entries == null || !apart(entries, (int) directory) ? null : unpacked(entries);
  }

  /** Where the end record stands: its comment reaches exactly to the end of the file. */
  private int end() {
    int size = bytes.capacity();
    for (int at = size - END_SIZE; at >= Math.max(0, size - END_SIZE - 0xFFFF); at--) {
      if (bytes.getInt(at) == END && at + END_SIZE + (bytes.getShort(at + 20) & 0xFFFF) == size) {
        return at;
      }
    }
    return -1;
  }

  private @Nullable List<Entry> entries(int directory, int end, int count) {
    var entries = new ArrayList<Entry>();
    Set<String> names = new HashSet<>();
    int at = directory;
    for (int i = 0; i < count; i++) {
      if (at + ENTRY_SIZE > end || bytes.getInt(at) != ENTRY) {
        return refuseEntries("the file's directory is damaged; save the workbook anew");
      }
      int nameLength = bytes.getShort(at + 28) & 0xFFFF;
      int next =
          at
              + ENTRY_SIZE
              + nameLength
              + (bytes.getShort(at + 30) & 0xFFFF)
              + (bytes.getShort(at + 32) & 0xFFFF);
      if (next > end) {
        return refuseEntries("the file's directory is damaged; save the workbook anew");
      }
      String name = text(at + ENTRY_SIZE, nameLength);
      Entry entry = entry(at, name, directory);
      if (entry == null) {
        return null;
      }
      if (!names.add(name.toLowerCase(Locale.ROOT))) {
        return refuseEntries("the part '" + name + "' stands twice");
      }
      entries.add(entry);
      at = next;
    }
    return at == end
        ? entries
        : refuseEntries("the file's directory is damaged; save the workbook anew");
  }

  private @Nullable Entry entry(int at, String name, int directory) {
    String reason = PartNames.refusal(name);
    if (reason != null) {
      refuse("a part's name " + reason + ": '" + name + "'");
      return null;
    }
    int flags = bytes.getShort(at + 8) & 0xFFFF;
    int method = bytes.getShort(at + 10) & 0xFFFF;
    long packed = bytes.getInt(at + 20) & 0xFFFFFFFFL;
    long size = bytes.getInt(at + 24) & 0xFFFFFFFFL;
    long offset = bytes.getInt(at + 42) & 0xFFFFFFFFL;
    if ((flags & ENCRYPTED) != 0) {
      refuse("the part '" + name + "' is encrypted; save the workbook without a password");
      return null;
    }
    if (method != 0 && method != DEFLATED) {
      refuse("the part '" + name + "' is packed in a way that .xlsx files aren't");
      return null;
    }
    if (size > MAX_PART || (size > RATIO_FROM && size > packed * MAX_RATIO)) {
      refuse("the part '" + name + "' unpacks to more than a table needs: " + size + " bytes");
      return null;
    }
    boolean header = offset + LOCAL_SIZE <= directory && bytes.getInt((int) offset) == LOCAL;
    int nameLength = header ? bytes.getShort((int) offset + 26) & 0xFFFF : 0;
    long start =
        offset
            + LOCAL_SIZE
            + nameLength
            + (header ? bytes.getShort((int) offset + 28) & 0xFFFF : 0);
    boolean same =
        header
            && start + packed <= directory
            && text((int) offset + LOCAL_SIZE, nameLength).equals(name)
            && (bytes.getShort((int) offset + 8) & 0xFFFF) == method
            && (method == DEFLATED || packed == size);
    if (!same) {
      refuse("the part '" + name + "' isn't where the file's directory says");
      return null;
    }
    long crc = bytes.getInt(at + 16) & 0xFFFFFFFFL;
    return new Entry(name, flags, method, crc, (int) packed, (int) size, (int) offset, (int) start);
  }

  /** Whether the parts fill the file one behind the other. */
  private boolean apart(List<Entry> entries, int directory) {
    List<Entry> inOrder = entries.stream().sorted(Comparator.comparingInt(Entry::offset)).toList();
    int free = 0;
    boolean described = false;
    for (Entry entry : inOrder) {
      int gap = entry.offset() - free;
      if (gap < 0 || gap > (described ? DESCRIPTOR : 0)) {
        refuse("the part '" + entry.name() + "' overlaps another, or something lies before it");
        return false;
      }
      free = entry.end();
      described = (entry.flags() & DESCRIBED) != 0;
    }
    if (directory - free > (described ? DESCRIPTOR : 0)) {
      refuse("something lies between the parts and the file's directory");
      return false;
    }
    return true;
  }

  private @Nullable Map<String, byte[]> unpacked(List<Entry> entries) {
    var parts = new TreeMap<String, byte[]>();
    long all = 0;
    for (Entry entry : entries) {
      all += entry.size();
      if (all > MAX_ALL) {
        return refuse("the parts unpack to more than " + MAX_ALL / 1024 / 1024 + " MiB");
      }
      byte[] content = new byte[entry.size()];
      if (!unpack(entry, content)) {
        return refuse("the part '" + entry.name() + "' is damaged; save the workbook anew");
      }
      if (!entry.name().endsWith("/")) {
        parts.put(entry.name(), content);
      } else if (content.length > 0) {
        return refuse("the folder '" + entry.name() + "' has content");
      }
    }
    return parts;
  }

  private boolean unpack(Entry entry, byte[] content) {
    if (entry.method() == 0) {
      bytes.get(entry.start(), content);
    } else {
      var inflater = new Inflater(true);
      try {
        inflater.setInput(bytes.array(), entry.start(), entry.packed());
        int at = 0;
        while (at < content.length) {
          int count = inflater.inflate(content, at, content.length - at);
          if (count == 0) {
            return false;
          }
          at += count;
        }
        if (inflater.inflate(new byte[1]) != 0 || !inflater.finished()) {
          return false;
        }
      } catch (DataFormatException e) {
        return false;
      } finally {
        inflater.end();
      }
    }
    var crc = new CRC32();
    crc.update(content);
    return crc.getValue() == entry.crc();
  }

  private String text(int at, int length) {
    byte[] name = new byte[Math.min(length, bytes.capacity() - at)];
    bytes.get(at, name);
    return new String(name, StandardCharsets.ISO_8859_1);
  }

  private boolean startsWith(byte[] mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.capacity() || bytes.get(i) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private @Nullable List<Entry> refuseEntries(String message) {
    refuse(message);
    return null;
  }

  private @Nullable Map<String, byte[]> refuse(String message) {
    refusals.file("xlsx-container", message);
    return null;
  }
}
