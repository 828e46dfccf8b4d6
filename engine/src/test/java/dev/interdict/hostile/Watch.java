// SPDX-License-Identifier: Apache-2.0
package dev.interdict.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Sees what an attack would do: set the system property {@code PWN}, make a file {@code pwned},
 * connect to a port of this machine, or print.
 */
final class Watch implements AutoCloseable {
  private static final String PROPERTY = "PWN";

  private final List<Path> traces;
  private final ServerSocketChannel server;
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private Watch(List<Path> traces, ServerSocketChannel server) {
    this.traces = traces;
    this.server = server;
  }

  /**
   * Watches from now on.
   *
   * @param folder of the rulebook, which an attack may take for the current one
   */
  static Watch over(Path folder) throws IOException {
    var traces =
        List.of(
            folder.resolve("pwned"),
            Path.of("pwned").toAbsolutePath(),
            Path.of(System.getProperty("java.io.tmpdir"), "pwned"));
    ServerSocketChannel server = ServerSocketChannel.open();
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    server.configureBlocking(false);
    var watch = new Watch(traces, server);
    watch.clear();
    var stream = new PrintStream(watch.printed, true, StandardCharsets.UTF_8);
    System.setOut(stream);
    System.setErr(stream);
    return watch;
  }

  int port() {
    return server.socket().getLocalPort();
  }

  /** What has happened that shouldn't have. */
  List<String> seen() throws IOException {
    var seen = new ArrayList<String>();
    String property = System.getProperty(PROPERTY);
    if (property != null) {
      seen.add("the property PWN is " + property);
    }
    for (Path trace : traces) {
      if (Files.exists(trace)) {
        seen.add("there is a file " + trace);
      }
    }
    try (SocketChannel visitor = server.accept()) {
      if (visitor != null) {
        seen.add("somebody connected");
      }
    }
    String text = printed.toString(StandardCharsets.UTF_8);
    if (!text.isEmpty()) {
      seen.add("printed: " + text);
    }
    return seen;
  }

  private void clear() throws IOException {
    System.clearProperty(PROPERTY);
    for (Path trace : traces) {
      Files.deleteIfExists(trace);
    }
  }

  @Override
  public void close() throws IOException {
    System.setOut(out);
    System.setErr(err);
    clear();
    server.close();
  }
}
