// SPDX-License-Identifier: Apache-2.0
package dev.interdict.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.interdict.BomSource;
import dev.interdict.PreparedCheck;
import dev.interdict.internal.bom.BomReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * The whole check in turns with a bare pass of the parser that takes every text, and with the
 * reading alone, in one process: how many passes a check costs. Other load slows all three alike,
 * so that this tells two versions of the code apart where times don't.
 */
public final class Turns {
  private static final double NANOS_PER_MILLI = 1e6;
  private static final JsonFactory JSON = new JsonFactory();

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  /** CPU milliseconds of this thread. */
  private record Turn(double bare, double read, double check) {}

  @FunctionalInterface
  private interface Work {
    int run() throws IOException;
  }

  private Turns() {}

  /**
   * Measures and prints one line.
   *
   * @param arguments the number of components, and for how many seconds; the first half is warm-up
   */
  public static void main(String[] arguments) throws IOException {
    int components = Integer.parseInt(arguments[0]);
    int seconds = Integer.parseInt(arguments[1]);
    List<Turn> all = new Turns().turns(components, seconds);
    List<Turn> warm = all.subList(all.size() / 2, all.size());
    System.out.printf(
        Locale.ROOT,
        "%10d  %9.2f  %9.2f  %9.2f  %9.2f  %9.2f (%.2f)  %6d%n",
        components,
        middle(warm, Turn::bare, 2),
        middle(warm, Turn::read, 2),
        middle(warm, Turn::check, 2),
        middle(warm, turn -> turn.read / turn.bare, 2),
        middle(warm, turn -> turn.check / turn.bare, 2),
        middle(warm, turn -> turn.check / turn.bare, 4),
        warm.size());
  }

  private List<Turn> turns(int components, int seconds) throws IOException {
    byte[] bom = Checks.bom(components);
    PreparedCheck check = Checks.shipped();
    List<BomSource> source = List.of(BomSource.bytes("bom.cdx.json", bom));
    Checks.sound(check.evaluate(source, List.of()));
    var turns = new ArrayList<Turn>();
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    while (turns.size() < 2 || System.nanoTime() < end) {
      turns.add(
          new Turn(
              cpu(() -> characters(bom)),
              cpu(() -> new BomReader().read("bom.cdx.json", bom).diagnostics().size()),
              cpu(() -> check.evaluate(source, List.of()).findings().size())));
    }
    return turns;
  }

  private double cpu(Work work) throws IOException {
    long before = threads.getCurrentThreadCpuTime();
    if (work.run() < 0) {
      throw new IllegalStateException("nothing was done");
    }
    return (threads.getCurrentThreadCpuTime() - before) / NANOS_PER_MILLI;
  }

  private static int characters(byte[] json) throws IOException {
    int characters = 0;
    try (JsonParser parser = JSON.createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        characters += parser.getText().length();
      }
    }
    return characters;
  }

  /** The value that one in so many lies below. */
  private static double middle(List<Turn> turns, ToDoubleFunction<Turn> of, int parts) {
    double[] sorted = turns.stream().mapToDouble(of).sorted().toArray();
    return sorted[sorted.length / parts];
  }
}
