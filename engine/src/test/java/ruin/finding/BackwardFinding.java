// SPDX-License-Identifier: Apache-2.0
package ruin.finding;

import ruin.model.LeakyFact;

/** One half of a cycle in the vocabulary. */
public record BackwardFinding(LeakyFact fact) {}
