// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left of a text when what it denies is taken out. */
final class FunctionDenialsTest {
  private static final FunctionDenials DENIALS = new FunctionDenials();

  static {
    DENIALS.keep(List.of("aeronave", "no", "tripulada"));
    DENIALS.keep(List.of("routeur", "sans", "fil"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LTE module                       | LTE module
          Non-consumer router              | Non router
          NON-CONSUMER ROUTER              | NON ROUTER
          Non‑consumer router              | Non router
          Non consumer router              | Non router
          Non- consumer router             | Non- router
          Enterprise non-consumer router   | Enterprise non router
          Non-consumer-grade router        | Non router
          Non-SOHO/home router             | Non router
          Non SOHO or home router          | Non router
          Routeur non domestique           | Routeur non
          Router non per uso domestico     | Router non
          Nicht-Heimrouter                 | Nicht
          Router nicht für Zuhause         | Router nicht
          Kein Heimrouter                  | Kein
          Not a home router                | Not
          Not-for-home router              | Not router
          router, not for home use, 5 GHz  | router, not , 5 GHz
          Router (non-residential), 4 port | Router (non ), 4 port
          without LTE module, camera       | without , camera
          w/o LTE module                   | w/o
          ohne LTE-Modul                   | ohne
          LTE module without antenna       | LTE module without antenna
          No LTE module                    | No
          no 4G module                     | no
          Module, no 4G                    | Module, no
          Part No EC25 LTE module          | Part No EC25 LTE module
          No 5 LTE module                  | No 5 LTE module
          Relay NO contact                 | Relay NO contact
          RELAY NO CONTACT                 | RELAY NO
          Connecteur pas 2,54              | Connecteur pas 2,54
          aeronave no tripulada            | aeronave no tripulada
          routeur sans fil                 | routeur sans fil
          Sans fil routeur                 | Sans fil routeur
          非LTE模块                        | 非
          非 家用路由器                    | 非
          非家用路由器                     | 非家用路由器
          normal nickel node               | normal nickel node
          nonstick pan                     | nonstick pan
          non                              | non
          not                              | not
          """)
  void what_is_denied_goes_and_the_word_that_denies_stays(String text, String left) {
    assertThat(DENIALS.without(text).strip().replaceAll(" +", " ")).isEqualTo(left);
  }

  @Test
  void a_long_text_is_read_to_its_thousandth_character_only() {
    String text = "x".repeat(2000) + ", not a router";
    assertThat(DENIALS.without(text)).isSameAs(text);
  }
}
