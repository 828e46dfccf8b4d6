// SPDX-License-Identifier: Apache-2.0
package ruin.internal.program;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Pattern;
import jakarta.xml.bind.JAXBContext;
import javax.xml.stream.XMLStreamReader;
import javax.xml.validation.Schema;
import org.kie.api.KieBase;
import org.slf4j.Logger;

/** Uses every library where it has no business. */
record WallBreaker(
    KieBase drools,
    JsonFactory jackson,
    JsonNode databind,
    Schema schema,
    XMLStreamReader stax,
    JAXBContext jaxb,
    Pattern re2j,
    Logger slf4j) {}
