// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.language;

import dev.interdict.model.Origin;

/** One stage of a component's production in one country, which is known. */
public record OriginFact(ComponentFact component, Origin origin) {}
