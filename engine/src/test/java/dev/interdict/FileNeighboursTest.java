// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interdict.BomSource.Neighbour;
import dev.interdict.BomSource.Resolved;
import dev.interdict.BomSource.Unresolved;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A BOM leads to files below the folder that bounds the check, and nowhere else. */
final class FileNeighboursTest {
  @TempDir Path folder;
  private Path project;
  private BomSource gateway;

  @BeforeEach
  void write() throws IOException {
    project = folder.resolve("project");
    put("project/boards/gateway.json", "gateway");
    put("project/boards/modem.json", "modem");
    put("project/boards/modem é 华.json", "chinese");
    put("project/boards/100%.json", "percent");
    put("project/boards/parts/chip.json", "chip");
    put("project/shared/power.json", "power");
    put("secret.json", "secret");
    gateway = BomSource.file("boards/gateway.json", at("project/boards/gateway.json"), project);
  }

  private Path at(String path) {
    return folder.resolve(path);
  }

  private void put(String path, String text) throws IOException {
    Files.createDirectories(at(path).getParent());
    Files.writeString(at(path), text);
  }

  private static String found(BomSource from, String url) throws IOException {
    Neighbour found = from.neighbours().find(url);
    if (found instanceof Unresolved unresolved) {
      return unresolved.why();
    }
    BomSource bom = ((Resolved) found).bom();
    return bom.path() + ": " + new String(bom.content().read(1 << 20), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "modem.json, boards/modem.json: modem",
    "./modem.json, boards/modem.json: modem",
    "parts/chip.json, boards/parts/chip.json: chip",
    "parts/../modem.json, boards/modem.json: modem",
    "nowhere/../modem.json, boards/modem.json: modem",
    "../shared/power.json, shared/power.json: power",
    "..%2Fshared%2fpower.json, shared/power.json: power",
    "modem%20%C3%A9%20%E5%8D%8E.json, boards/modem é 华.json: chinese",
    "modem é 华.json, boards/modem é 华.json: chinese",
    "100%25.json, boards/100%.json: percent",
    "file:modem.json, boards/modem.json: modem",
    "FILE:./parts/chip.json, boards/parts/chip.json: chip",
    "gateway.json, boards/gateway.json: gateway"
  })
  void files_below_the_folder_are_found_by_the_path_that_reports_print(String url, String expected)
      throws IOException {
    assertThat(found(gateway, url)).isEqualTo(expected);
  }

  @Test
  void an_absolute_file_url_is_followed_if_it_stays_inside() throws IOException {
    String inside = at("project/shared/power.json").toUri().toString();
    String outside = at("secret.json").toUri().toString();

    assertThat(found(gateway, inside)).isEqualTo("shared/power.json: power");
    assertThat(found(gateway, inside.replace("file:///", "file://localhost/")))
        .isEqualTo("shared/power.json: power");
    assertThat(found(gateway, inside.replace("file:///", "file:/")))
        .isEqualTo("shared/power.json: power");
    assertThat(found(gateway, outside)).startsWith("it leads out of the folder");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "../../secret.json|it leads out of the folder",
        "%2e%2e/%2E%2E/secret.json|it leads out of the folder",
        "../../nothing.json|it leads out of the folder",
        "../../project/../secret.json|it leads out of the folder",
        "/etc/passwd|an absolute path",
        "%2Fetc/passwd|an absolute path",
        "//server/share/modem.json|the address of another computer",
        "file://server/share/modem.json|the address of another computer",
        "\\\\server\\share|a backslash or control character",
        "parts\\chip.json|a backslash or control character",
        "parts%5Cchip.json|it is not the address of a file",
        "modem.json%00.txt|it is not the address of a file",
        "modem%0A.json|it is not the address of a file",
        "100%.json|it is not the address of a file",
        "%C3.json|it is not the address of a file",
        "C:/modem.json|a drive letter",
        "https://example.org/modem.json|an address of scheme 'https'",
        "HTTP://example.org/modem.json|an address of scheme 'http'",
        "jar:file:/x.jar!/modem.json|an address of scheme 'jar'",
        "data:application/json,{}|an address of scheme 'data'",
        "modem.json#chip|it names a part of a file",
        "modem.json?download|it names a part of a file",
        "'  '|it has no address",
        "''|it has no address",
        "gone.json|there is no such file",
        "gone/modem.json|there is no such file",
        "modem.json/x.json|there is no such file",
        ".|this is no file",
        "parts/|this is no file"
      })
  void whatever_else_an_address_is_nothing_is_opened(String url, String why) throws IOException {
    assertThat(found(gateway, url)).startsWith(why);
  }

  @Test
  void a_name_that_is_too_long_or_holds_a_nul_is_no_file() throws IOException {
    assertThat(found(gateway, "x".repeat(4000) + ".json")).isEqualTo("the file can't be read");
    assertThat(found(gateway, "x".repeat(5000))).startsWith("an address of more than 4096");
    assertThat(found(gateway, "modem.json\0")).startsWith("a backslash or control character");
  }

  @Test
  void a_link_that_leads_out_is_not_followed_and_one_that_stays_in_is() throws IOException {
    Files.createSymbolicLink(project.resolve("boards/out.json"), at("secret.json"));
    Files.createSymbolicLink(project.resolve("boards/up"), folder);
    Files.createSymbolicLink(project.resolve("boards/in.json"), at("project/shared/power.json"));
    Files.createSymbolicLink(project.resolve("boards/self"), project.resolve("boards/self"));

    assertThat(found(gateway, "out.json")).startsWith("it leads out of the folder");
    assertThat(found(gateway, "up/secret.json")).startsWith("it leads out of the folder");
    assertThat(found(gateway, "in.json")).isEqualTo("shared/power.json: power");
    assertThat(found(gateway, "self")).isEqualTo("the file can't be read");
  }

  @Test
  void a_link_put_in_place_of_the_file_before_it_is_read_is_not_followed() throws IOException {
    Resolved modem = (Resolved) gateway.neighbours().find("modem.json");
    Files.delete(at("project/boards/modem.json"));
    Files.createSymbolicLink(at("project/boards/modem.json"), at("secret.json"));

    assertThatThrownBy(() -> modem.bom().content().read(1 << 20)).isInstanceOf(IOException.class);
  }

  @Test
  void a_folder_put_in_place_of_another_before_the_file_is_read_is_not_followed()
      throws IOException {
    put("elsewhere/chip.json", "secret");
    Resolved chip = (Resolved) gateway.neighbours().find("parts/chip.json");
    Files.move(at("project/boards/parts"), at("project/boards/old"));
    Files.createSymbolicLink(at("project/boards/parts"), at("elsewhere"));

    assertThatThrownBy(() -> chip.bom().content().read(1 << 20))
        .isInstanceOf(IOException.class)
        .hasMessage("the file was moved while it was read");
  }

  @Test
  void addresses_in_the_other_file_are_relative_to_that_file() throws IOException {
    BomSource power = ((Resolved) gateway.neighbours().find("../shared/power.json")).bom();

    assertThat(found(power, "../boards/parts/chip.json")).isEqualTo("boards/parts/chip.json: chip");
    assertThat(found(power, "../boards/gateway.json")).isEqualTo("boards/gateway.json: gateway");
    assertThat(found(power, "chip.json")).isEqualTo("there is no such file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gateway.json", "any/name.json"})
  void a_bom_outside_the_folder_is_bounded_by_its_own(String path) throws IOException {
    BomSource alone = BomSource.file(path, at("project/boards/gateway.json"), at("project/shared"));
    String prefix = path.substring(0, path.lastIndexOf('/') + 1);

    assertThat(found(alone, "parts/chip.json")).isEqualTo(prefix + "parts/chip.json: chip");
    assertThat(found(alone, "gateway.json")).isEqualTo(path + ": gateway");
    assertThat(found(alone, "../shared/power.json")).startsWith("it leads out of the folder");
    assertThat(found(BomSource.file(path, at("project/boards/gateway.json")), "modem.json"))
        .isEqualTo(prefix + "modem.json: modem");
  }

  @Test
  void a_bom_that_is_reached_by_a_link_is_still_the_same_file() throws IOException {
    Files.createSymbolicLink(at("link"), project);
    BomSource linked =
        BomSource.file("boards/gateway.json", at("link/boards/gateway.json"), project);

    assertThat(found(linked, "gateway.json")).isEqualTo("boards/gateway.json: gateway");
    assertThat(found(linked, "../shared/power.json")).isEqualTo("shared/power.json: power");
  }

  @Test
  void a_bom_of_bytes_leads_nowhere() throws IOException {
    assertThat(found(BomSource.bytes("a.json", new byte[0]), "modem.json"))
        .isEqualTo("this BOM was not read from a folder");
  }

  @Property(tries = 500)
  void no_address_is_ever_an_exception(@ForAll String url) throws IOException {
    Path here = Path.of("").toAbsolutePath();
    Neighbour found = BomSource.file("pom.xml", here.resolve("pom.xml")).neighbours().find(url);

    if (found instanceof Resolved resolved) {
      assertThat(here.resolve(resolved.bom().path())).isRegularFile();
    } else {
      assertThat(((Unresolved) found).why()).isNotBlank();
    }
  }
}
