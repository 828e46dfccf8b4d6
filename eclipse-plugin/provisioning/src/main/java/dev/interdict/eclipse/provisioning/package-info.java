// SPDX-License-Identifier: Apache-2.0
/** Starts Equinox from jars where they lie, and p2 in it; used by the build, never shipped. */
@NullMarked
package dev.interdict.eclipse.provisioning;

import org.jspecify.annotations.NullMarked;
