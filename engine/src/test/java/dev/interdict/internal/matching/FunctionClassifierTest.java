// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.matching;

import static dev.interdict.internal.matching.Companies.one;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.model.Bom;
import dev.interdict.model.Confidence;
import dev.interdict.model.PartFunction;
import dev.interdict.rulebook.Mark;
import dev.interdict.rulebook.ReferenceData;
import dev.interdict.rulebook.ReferenceData.FunctionDefinition;
import dev.interdict.rulebook.ReferenceData.FunctionPart;
import dev.interdict.rulebook.ReferenceData.FunctionWord;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a part is for, and what says so. */
final class FunctionClassifierTest {
  private static final ReferenceData DATA =
      new ReferenceData(
          List.of(),
          List.of(
              new FunctionDefinition("cellular_module", "cellular module", "telecom"),
              new FunctionDefinition("camera", "camera", "video"),
              new FunctionDefinition("mech", "mechanical part", "mechanical"),
              new FunctionDefinition("app_soc", "application processor", "chip"),
              new FunctionDefinition("software", "software", "software")),
          List.of(
              new FunctionWord("lte module", "cellular_module", ""),
              new FunctionWord("通信模块", "cellular_module", ""),
              new FunctionWord("ip camera", "camera", ""),
              new FunctionWord("camera", "camera", ""),
              new FunctionWord("connector", "mech", ""),
              new FunctionWord("conn", "mech", "start"),
              new FunctionWord("cap", "mech", "value"),
              new FunctionWord("module", "none", ""),
              new FunctionWord("driver", "none", ""),
              new FunctionWord("smd", "qualifier", ""),
              new FunctionWord("gnss", "qualifier", ""),
              new FunctionWord("drone", "app_soc", "camera"),
              new FunctionWord("camera housing", "mech", ""),
              new FunctionWord("system-on-chip", "app_soc", "")),
          List.of(
              new FunctionPart(
                  "EC25(?:-[A-Z]+)?", List.of("Quectel", "移远"), "cellular_module", Mark.B),
              new FunctionPart("YM[0-9]+", List.of("Ymtc"), "camera", Mark.C)),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of());

  private static FunctionClassifier.Classification classify(Bom bom) {
    return new FunctionClassifier(DATA).classify(bom);
  }

  private static String function(String keys) {
    Bom bom = Companies.bom(keys);
    PartFunction function = classify(bom).of(bom.components().get(0));
    boolean known = function != null && function.confidence() != Confidence.LOW;
    return known ? function.id() + " by " + function.field() : null;
  }

  private static String properties(String... all) {
    return "\"properties\": [" + String.join(", ", all) + "]";
  }

  @Test
  void our_own_property_wins_then_the_devices_then_the_class_then_name_then_description() {
    String description = "\"description\": \"LTE module\"";
    String name = "\"name\": \"camera\", " + description;
    String own = one("interdict:function", "mech");
    String device = one("cdx:device:function", "ip camera");
    String hbom = one("cdx:hbom:hardwareClass", "LTE module");

    assertThat(function(description)).isEqualTo("cellular_module by description");
    assertThat(function(name)).isEqualTo("camera by name");
    assertThat(function(name + ", " + properties(hbom)))
        .isEqualTo("cellular_module by cdx:hbom:hardwareClass");
    assertThat(function(name + ", " + properties(hbom, device)))
        .isEqualTo("camera by cdx:device:function");
    assertThat(function(name + ", " + properties(hbom, device, own)))
        .isEqualTo("mech by interdict:function");
  }

  @Test
  void software_is_software_unless_its_device_function_is_stated() {
    String firmware = "\"name\": \"camera\", \"type\": \"firmware\"";
    assertThat(function(firmware)).isEqualTo("software by type");
    assertThat(function(firmware + ", " + properties(one("cdx:device:function", "camera"))))
        .isEqualTo("camera by cdx:device:function");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LTE module                    | cellular_module
          lte-module                    | cellular_module
          LTE  MODULE, Cat 4            | cellular_module
          Industrial LTE module         | cellular_module
          LTE module (for camera)       | cellular_module
          Connector for LTE module      | mech
          LTE module with camera        | cellular_module
          LTE module connector          | mech
          Camera connector              | mech
          Connector camera              | camera
          IP camera housing             | mech
          Housing of the ip camera      |
          LTE GNSS module               | cellular_module
          LTE power module              |
          Camera driver                 |
          Camera 1080p SMD              | camera
          Camera, holder                | camera
          Camera, connector             |
          CONN CAMERA 10POS             | mech
          CAP SMD 10UF                  | mech
          CAP ROUTER                    |
          Camera of a drone             | app_soc
          Module, LTE 150               | cellular_module
          Quad-core system-on-chip      | app_soc
          System-on-chip for cameras    | app_soc
          4G通信模块                    | cellular_module
          cameras                       |
          chamber                       |
          for LTE module                | cellular_module
          resistor                      |
          , (                           |
          """)
  void the_head_of_a_phrase_names_the_part(String text, String expected) {
    String function = function("\"description\": \"" + text + "\"");
    assertThat(function).isEqualTo(expected == null ? null : expected + " by description");
  }

  @Test
  void an_id_may_be_written_with_blanks_or_hyphens_in_the_registered_property_only() {
    assertThat(function(properties(one("cdx:device:function", "Cellular Module"))))
        .isEqualTo("cellular_module by cdx:device:function");
    assertThat(function(properties(one("interdict:function", "cellular-module")))).isNull();
  }

  @Test
  void an_unknown_value_of_ours_is_a_warning_with_a_suggestion_at_its_place() {
    Bom bom = Companies.bom(properties(one("interdict:function", "camra")));
    List<Diagnostic> diagnostics = classify(bom).diagnostics();
    assertThat(diagnostics)
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.isError()).isFalse();
              assertThat(d.code()).isEqualTo("bom-unknown-function");
              assertThat(d.message()).isEqualTo("unknown function 'camra'; did you mean 'camera'?");
              assertThat(d.location().line()).isEqualTo(2);
            });
    assertThat(classify(bom).of(bom.components().get(0))).isNull();
  }

  @Test
  void an_unknown_value_leaves_the_next_source_to_speak() {
    assertThat(
            function("\"name\": \"camera\", " + properties(one("interdict:function", "nonsense"))))
        .isEqualTo("camera by name");
  }

  @Test
  void what_nothing_says_stays_unknown() {
    assertThat(function("\"name\": \"X-100\", \"description\": \"\"")).isNull();
    assertThat(function(properties(one("cdx:device:function", "whatever")))).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "platform|interdict:mpn|EC25AFX",
        "container|interdict:origin:manufactured|CN",
        "data|cdx:device:quantity|2",
        "file|cdx:device:certifications:US:FCC:id|XMR201903EG25G",
        "platform|cdx:hbom:hardwareClass|something",
        "platform|cdx:device:serialNumber|E1",
        "data|interdict:dieMaker|Acme",
        "library|interdict:origin:manufactured|CN",
        "application|cdx:device:certifications:US:FCC:id|XMR201903EG25G",
        "firmware|cdx:device:serialNumber|E1",
        "framework|interdict:material|ndfeb",
        "operating-system|interdict:dieMaker|Acme"
      })
  void hardware_under_a_type_of_software_is_judged_as_hardware_with_a_note(
      String type, String name, String value) {
    String keys = "\"type\": \"" + type + "\", " + Companies.property(name, value);
    assertThat(function(keys)).isNull();
    assertThat(function(keys + ", \"description\": \"an IP camera\"")).startsWith("camera by");
    var diagnostics = classify(Companies.bom(keys)).diagnostics();
    assertThat(diagnostics)
        .extracting(d -> d.level() + " " + d.code() + " " + d.message())
        .containsExactly(
            "NOTE bom-mistyped-hardware 'part' has the type '"
                + type
                + "', which is software, and states facts of hardware: judged as hardware; write"
                + " \"type\": \"device\"");
  }

  @org.junit.jupiter.api.Test
  void what_holds_devices_is_hardware_and_what_states_as_much_as_software_may_is_software() {
    String devices = "\"components\": [{\"type\": \"device\", \"name\": \"chip\"}]";
    assertThat(function("\"type\": \"container\", " + devices)).isNull();
    assertThat(function("\"type\": \"application\", " + devices)).isNull();
    assertThat(
            function(
                "\"type\": \"application\", "
                    + properties(Companies.one("interdict:origin:developed", "CN"))))
        .isEqualTo("software by type");
    assertThat(function("\"type\": \"container\", \"purl\": \"pkg:oci/x\""))
        .isEqualTo("software by type");
    assertThat(
            function("\"type\": \"firmware\", " + properties(Companies.one("interdict:mpn", "X1"))))
        .isEqualTo("software by type");
  }

  private static String confidence(String keys) {
    Bom bom = Companies.bom(keys);
    PartFunction function = classify(bom).of(bom.components().get(0));
    return function == null ? "unknown" : function.id() + " " + function.confidence();
  }

  @Test
  void what_is_stated_is_sure_and_what_words_say_is_less_so() {
    assertThat(confidence(properties(one("interdict:function", "mech")))).isEqualTo("mech HIGH");
    assertThat(confidence(properties(one("cdx:device:function", "ip camera"))))
        .isEqualTo("camera HIGH");
    assertThat(confidence("\"type\": \"firmware\"")).isEqualTo("software HIGH");
    assertThat(confidence("\"description\": \"LTE module\"")).isEqualTo("cellular_module MEDIUM");
  }

  @Test
  void what_only_hints_at_a_function_is_low() {
    assertThat(confidence("\"description\": \"Frobnicator, LTE module\""))
        .isEqualTo("cellular_module LOW");
    assertThat(confidence("\"description\": \"LTE module frobnicator\""))
        .isEqualTo("cellular_module LOW");
    assertThat(confidence("\"description\": \"Frobnicator, connector\"")).isEqualTo("unknown");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Quectel Wireless Solutions | EC25-AFX     | cellular_module HIGH
          移远通信技术股份有限公司   | EC25-AFX     | cellular_module HIGH
          Quectel Wireless Solutions | ec25         | cellular_module HIGH
          Quectel Wireless Solutions | EC25-AFX-1   | unknown
          Elco                       | EC25-AFX     | unknown
                                     | EC25-AFX     | unknown
                                     | Quectel EC25 | cellular_module MEDIUM
          Ymtc                       | YM100        | camera MEDIUM
          """)
  void a_part_number_tells_the_function_with_its_makers_name_only(
      String maker, String number, String expected) {
    String keys = "\"name\": \"" + number + "\"";
    String stated =
        maker == null ? keys : keys + ", \"manufacturer\": {\"name\": \"" + maker + "\"}";
    assertThat(confidence(stated)).isEqualTo(expected);
  }
}
