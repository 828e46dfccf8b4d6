// SPDX-License-Identifier: Apache-2.0
package dev.interdict.fuzz;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fuzzer's bytes as edits of a good file, token by token, so that what comes out is broken in one
 * place and whole elsewhere: mere bytes seldom get past the first brace.
 */
public final class EditScript {
  /** The first byte of an input that is a script and no file. */
  static final byte MARK = 1;

  private static final int MAX_EDITS = 64;
  private static final int MAX_TOKENS = 20_000;

  /** Tokens of JSON, XML and CSV. */
  static final Pattern MARKUP =
      Pattern.compile(
          "\"(?:[^\"\\\\]|\\\\.)*\"|<[^\\s<>]*|\\s[\\w:-]+=\"[^\"]*\"|/?>|[{}\\[\\],:]"
              + "|[^\"<>{}\\[\\],:]+|.",
          Pattern.DOTALL);

  /** Tokens of rules. */
  public static final Pattern WORDS =
      Pattern.compile(
          "\"(?:[^\"\\\\\n]|\\\\.)*\"|\\$?\\w+|[ \t]+|&&|\\|\\||[=!<>]=|//[^\n]*|.",
          Pattern.DOTALL);

  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          StandardCharsets.ISO_8859_1);

  private final List<String> tokens;
  private final List<String> pieces;
  private Charset charset = StandardCharsets.UTF_8;
  private int cut;

  private EditScript(List<String> tokens, List<String> pieces) {
    this.tokens = tokens;
    this.pieces = pieces;
  }

  static List<String> tokens(byte[] file, Pattern token) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = token.matcher(new String(file, StandardCharsets.UTF_8));
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    return tokens;
  }

  /** The input itself, or the file that it makes of one of the good ones. */
  static byte[] apply(byte[] input, List<List<String>> good, List<String> pieces) {
    if (input.length < 2 || input[0] != MARK) {
      return input;
    }
    var script = new EditScript(new ArrayList<>(good.get((input[1] & 0xFF) % good.size())), pieces);
    ByteBuffer edits = ByteBuffer.wrap(input, 2, input.length - 2);
    for (int i = 0; i < MAX_EDITS && edits.remaining() >= 6; i++) {
      script.edit(edits.get() & 0xFF, edits.getShort() & 0xFFFF, edits.getShort() & 0xFFFF, edits);
    }
    return script.bytes();
  }

  private void edit(int operation, int first, int second, ByteBuffer more) {
    int small = more.get() & 0xFF;
    int at = tokens.isEmpty() ? 0 : first % tokens.size();
    int other = tokens.isEmpty() ? 0 : second % tokens.size();
    switch (operation % 10) {
      case 0 -> remove(at, at + 1 + small % 4);
      case 1 -> remove(at, end(at));
      case 2 -> insert(other, List.copyOf(tokens.subList(at, end(at))), small);
      case 3 -> insert(at, List.of(pieces.get(second % pieces.size())), small);
      case 4 -> {
        remove(at, at + 1);
        insert(at, List.of(pieces.get(second % pieces.size())), 0);
      }
      case 5 -> {
        List<String> whole = List.copyOf(tokens.subList(at, end(at)));
        remove(at, end(at));
        insert(Math.min(other, tokens.size()), whole, 0);
      }
      case 6 -> insert(at, List.of(String.valueOf((char) second)), small);
      case 7 -> {
        if (!tokens.isEmpty()) {
          tokens.set(at, damaged(tokens.get(at), second, small));
        }
      }
      case 8 -> charset = CHARSETS.get(small % CHARSETS.size());
      default -> cut = small % 8 == 0 ? second : 0;
    }
  }

  private void remove(int from, int to) {
    tokens.subList(Math.min(from, tokens.size()), Math.min(to, tokens.size())).clear();
  }

  private void insert(int at, List<String> what, int times) {
    List<String> copies = new ArrayList<>();
    for (int i = 0; i <= times % 16 && copies.size() + tokens.size() < MAX_TOKENS; i++) {
      copies.addAll(what);
      if (times % 16 > 0 && what.size() > 1) {
        copies.add(what.get(0).startsWith("<") ? "\n" : ",");
      }
    }
    tokens.addAll(Math.min(at, tokens.size()), copies);
  }

  /** The token behind a value that begins here: a bracket with all that it holds, or one token. */
  private int end(int at) {
    int depth = 0;
    for (int i = at; i < tokens.size(); i++) {
      String token = tokens.get(i);
      if (token.equals("{") || token.equals("[") || token.equals("(") || opens(token)) {
        depth++;
      } else if (token.equals("}")
          || token.equals("]")
          || token.equals(")")
          || token.equals("/>")) {
        depth--;
      } else if (token.startsWith("</")) {
        depth--;
        if (depth <= 0) {
          return Math.min(i + 2, tokens.size());
        }
      }
      if (depth <= 0) {
        return i + 1;
      }
    }
    return Math.min(at + 1, tokens.size());
  }

  private static boolean opens(String token) {
    return token.length() > 1 && token.charAt(0) == '<' && "/!?".indexOf(token.charAt(1)) < 0;
  }

  private static String damaged(String token, int where, int what) {
    int at = token.isEmpty() ? 0 : where % token.length();
    char c = (char) (what < 0xF0 ? what : 0xD800 + what);
    return token.substring(0, at) + c + token.substring(Math.min(token.length(), at + 1));
  }

  private byte[] bytes() {
    byte[] whole = String.join("", tokens).getBytes(charset);
    return cut == 0 ? whole : Arrays.copyOf(whole, Math.max(0, whole.length - cut % 4096));
  }
}
