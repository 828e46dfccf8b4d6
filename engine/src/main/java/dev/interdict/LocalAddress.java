// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address of a file beside a BOM: a relative URL (RFC 3986), or one of scheme {@code file} (RFC
 * 8089).
 *
 * @param path relative or absolute; null if the address is none that may be followed
 * @param refusal why; null if there is a path
 */
record LocalAddress(@Nullable Path path, @Nullable String refusal) {
  private static final int LONGEST = 4096;
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(.*)");
  private static final String ONLY_FILES = "; only a file below the project's folder is read";

  /** Reads an address, which may be anything. */
  static LocalAddress of(String url, FileSystem files) {
    if (url.isBlank()) {
      return refused("it has no address");
    }
    if (url.length() > LONGEST) {
      return refused("an address of more than " + LONGEST + " characters");
    }
    if (hasForbidden(url)) {
      return refused("a backslash or control character has no place in an address");
    }
    Matcher scheme = SCHEME.matcher(url);
    String rest = url;
    boolean file = false;
    if (scheme.matches()) {
      String name = scheme.group(1).toLowerCase(Locale.ROOT);
      if (name.length() == 1) {
        return refused("a drive letter" + ONLY_FILES);
      }
      if (!name.equals("file")) {
        return refused("an address of scheme '" + name + "'" + ONLY_FILES);
      }
      file = true;
      rest = withoutHost(scheme.group(2));
    }
    if (rest.startsWith("//")) {
      return refused("the address of another computer" + ONLY_FILES);
    }
    if (rest.indexOf('?') >= 0 || rest.indexOf('#') >= 0) {
      return refused("it names a part of a file or asks a question; name a whole file");
    }
    String decoded = decoded(rest);
    if (decoded == null || hasForbidden(decoded)) {
      return refused("it is not the address of a file: '%' stands before two hex digits of UTF-8");
    }
    if (decoded.startsWith("/") && !file) {
      return refused("an absolute path" + ONLY_FILES);
    }
    return path(decoded, file, files);
  }

  private static LocalAddress path(String decoded, boolean mayBeAbsolute, FileSystem files) {
    boolean drive = files.getSeparator().equals("\\") && decoded.matches("/[A-Za-z]:/.*");
    try {
      Path path = files.getPath(drive ? decoded.substring(1) : decoded);
      return path.getRoot() != null && !mayBeAbsolute
          ? refused("an absolute path" + ONLY_FILES)
          : new LocalAddress(path, null);
    } catch (InvalidPathException e) {
      return refused("no file of this system can have such a name");
    }
  }

  /** What follows {@code file:} without an empty host or this one. */
  private static String withoutHost(String rest) {
    for (String host : new String[] {"//localhost/", "///"}) {
      if (rest.regionMatches(true, 0, host, 0, host.length())) {
        return rest.substring(host.length() - 1);
      }
    }
    return rest;
  }

  private static boolean hasForbidden(String text) {
    return text.chars().anyMatch(c -> c == '\\' || Character.isISOControl(c));
  }

  /** With {@code %41} as the bytes that they stand for; null if they are no UTF-8. */
  private static @Nullable String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] given = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(given.length);
    for (int i = 0; i < given.length; i++) {
      if (given[i] == '%') {
        int high = i + 2 < given.length ? Character.digit(given[i + 1], 16) : -1;
        int low = i + 2 < given.length ? Character.digit(given[i + 2], 16) : -1;
        if (high < 0 || low < 0) {
          return null;
        }
        bytes.put((byte) (high * 16 + low));
        i += 2;
      } else {
        bytes.put(given[i]);
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static LocalAddress refused(String why) {
    return new LocalAddress(null, why);
  }
}
