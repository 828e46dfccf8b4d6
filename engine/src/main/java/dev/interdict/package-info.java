// SPDX-License-Identifier: Apache-2.0
/** The engine's front door: one request in, one result out. */
@NullMarked
package dev.interdict;

import org.jspecify.annotations.NullMarked;
