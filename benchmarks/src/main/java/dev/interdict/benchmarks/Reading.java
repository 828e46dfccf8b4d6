// SPDX-License-Identifier: Apache-2.0
package dev.interdict.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ctc.wstx.stax.WstxInputFactory;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.interdict.internal.bom.BomReader;
import dev.interdict.model.Bom;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Bytes to a {@link Bom}, beside two passes of the same parser over the same bytes: a bare one that
 * looks at nothing and skips texts undecoded, and one that decodes and takes every text, which is
 * the least that a reader can do. The budget is 3 times the pass for JSON, 2.5 times for XML. The
 * profiler {@link CpuTime} adds the CPU time of the whole process, which other load doesn't
 * inflate.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class Reading {
  private static final JsonFactory JSON = new JsonFactory();
  private static final WstxInputFactory XML = new WstxInputFactory();

  /** Components of the BOM. */
  @Param({"1000", "10000", "100000"})
  public int components;

  private byte[] json = {};
  private byte[] xml = {};

  /** Writes the BOM in both syntaxes. */
  @Setup
  public void write() throws IOException {
    Path file = Files.createTempFile("interdict-bench", ".cdx.json");
    SyntheticBom.write(components, file);
    json = Files.readAllBytes(file);
    Files.delete(file);
    xml = SyntheticXml.of(json);
    XML.setProperty(WstxInputFactory.SUPPORT_DTD, false);
  }

  @Benchmark
  public Bom json() {
    return bom("bom.cdx.json", json);
  }

  @Benchmark
  public Bom xml() {
    return bom("bom.cdx.xml", xml);
  }

  @Benchmark
  public int jsonBare() throws IOException {
    int tokens = 0;
    try (JsonParser parser = JSON.createParser(json)) {
      while (parser.nextToken() != null) {
        tokens++;
      }
    }
    return tokens;
  }

  @Benchmark
  public int xmlBare() throws XMLStreamException {
    int events = 0;
    XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(xml));
    while (reader.hasNext()) {
      reader.next();
      events++;
    }
    reader.close();
    return events;
  }

  @Benchmark
  public int jsonTexts() throws IOException {
    int characters = 0;
    try (JsonParser parser = JSON.createParser(new StringReader(new String(json, UTF_8)))) {
      while (parser.nextToken() != null) {
        characters += parser.getText().length();
      }
    }
    return characters;
  }

  @Benchmark
  public int xmlTexts() throws XMLStreamException {
    int characters = 0;
    XMLStreamReader reader = XML.createXMLStreamReader(new StringReader(new String(xml, UTF_8)));
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.CHARACTERS) {
        characters += reader.getText().length();
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
          characters += reader.getAttributeValue(i).length();
        }
      }
    }
    reader.close();
    return characters;
  }

  private Bom bom(String path, byte[] bytes) {
    Bom bom = new BomReader().read(path, bytes).bom();
    if (bom == null || bom.components().size() != components + 1) {
      throw new IllegalStateException("the BOM was not read whole");
    }
    return bom;
  }
}
