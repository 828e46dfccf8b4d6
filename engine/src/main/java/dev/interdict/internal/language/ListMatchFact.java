// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.language;

import dev.interdict.model.ListMatch;

/** "This component's party, identifier or part number is that entry", as rules see it. */
public record ListMatchFact(ComponentFact component, ListMatch match) {}
