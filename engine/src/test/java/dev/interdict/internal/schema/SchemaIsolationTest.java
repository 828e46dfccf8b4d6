// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The check opens no socket, and costs nothing where nobody asks for it. */
final class SchemaIsolationTest {
  @Test
  void no_address_in_a_bom_is_visited() throws IOException {
    try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      String url = "http://127.0.0.1:" + server.getLocalPort() + "/";
      String keys = "\"$schema\": \"" + url + "bom.json\", \"components\": []";
      String xml =
          Checks.xmlBom("1.6", "<components/>")
              .replace(
                  "version=\"1\">",
                  "version=\"1\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                      + " xsi:schemaLocation=\"http://cyclonedx.org/schema/bom/1.6 "
                      + url
                      + "bom.xsd\">");
      for (String version : List.of("1.2", "1.3", "1.4", "1.5", "1.6", "1.7")) {
        Checks.json(version, Checks.bom(version, keys));
        Checks.xml(version, xml.replace("bom/1.6", "bom/" + version));
      }
      assertThat(Checks.xml("1.6", xml)).isEmpty();
      server.setSoTimeout(200);
      boolean visited = true;
      try {
        server.accept().close();
      } catch (SocketTimeoutException e) {
        visited = false;
      }
      assertThat(visited).isFalse();
    }
  }

  @Test
  void a_doctype_is_never_followed() {
    String xml =
        "<!DOCTYPE bom SYSTEM \"file:///etc/hostname\">"
            + "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.6\"/>";
    for (String version : List.of("1.6", "1.7")) {
      assertThat(Checks.xml(version, xml))
          .singleElement()
          .satisfies(d -> assertThat(d.code()).isEqualTo("bom-schema-not-checked"))
          .satisfies(d -> assertThat(d.message()).endsWith("it has a DOCTYPE"));
    }
  }

  @Test
  void messages_are_the_same_in_every_language_of_the_machine() {
    Locale before = Locale.getDefault();
    String xml = Checks.xmlComponent("1.6", "<nmae/>");
    String json = Checks.component("1.6", "\"type\": \"hardware\"");
    String english =
        Checks.rendered(Checks.xml("1.6", xml)) + Checks.rendered(Checks.json("1.6", json));
    try {
      for (String tag : List.of("de-DE", "ja-JP", "zh-CN", "tr-TR")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(
                Checks.rendered(Checks.xml("1.6", xml)) + Checks.rendered(Checks.json("1.6", json)))
            .isEqualTo(english);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void a_validator_that_is_not_asked_loads_no_library() throws Exception {
    var loaded = new ArrayList<String>();
    try (var loader = new Recording(loaded)) {
      Class<?> type = Class.forName("dev.interdict.internal.schema.SchemaValidator", true, loader);
      type.getConstructor().newInstance();
      assertThat(loaded).contains("dev.interdict.internal.schema.SchemaValidator");
      assertThat(loaded)
          .noneMatch(name -> name.startsWith("com.networknt") || name.startsWith("com.fasterxml"));
    }
  }

  /** Loads the engine anew and writes down what it is asked for. */
  private static final class Recording extends URLClassLoader {
    private final List<String> loaded;

    Recording(List<String> loaded) throws IOException {
      super(classPath(), ClassLoader.getPlatformClassLoader());
      this.loaded = loaded;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      loaded.add(name);
      return super.findClass(name);
    }

    private static URL[] classPath() throws IOException {
      var urls = new ArrayList<URL>();
      for (String entry :
          System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator))) {
        urls.add(Path.of(entry).toUri().toURL());
      }
      return urls.toArray(URL[]::new);
    }
  }
}
