// SPDX-License-Identifier: Apache-2.0
package dev.interdict.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Under which names a material is known. */
final class MaterialTest {
  @ParameterizedTest
  @CsvSource({
    "ndfeb, NDFEB",
    "NdFeB, NDFEB",
    "Nd-Fe-B, NDFEB",
    "NdFeB N52, NDFEB",
    "NdFeB-N42SH, NDFEB",
    "NdFeB magnet, NDFEB",
    "Neodymium, NDFEB",
    "neodymium-iron-boron, NDFEB",
    "Sm-Co, SMCO",
    "SmCo5, SMCO",
    "Samarium Cobalt, SMCO",
    "Tungsten heavy alloy, TUNGSTEN",
    "Aluminum, ALUMINIUM",
    "optical glass, OPTICAL_GLASS",
    "None, NONE"
  })
  void a_material_is_known_under_its_usual_names(String written, Material material) {
    assertThat(Material.of(written)).isEqualTo(material);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "n52",
        "-",
        "tungsten carbide",
        "tin-free",
        "none known",
        "no-ne",
        "steelmagnets x"
      })
  void anything_else_is_none_that_is_known(String written) {
    assertThat(Material.of(written)).isNull();
  }
}
