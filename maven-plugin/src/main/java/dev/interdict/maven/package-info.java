// SPDX-License-Identifier: Apache-2.0
/** The Maven face: parameters in, log lines and a build result out. */
@NullMarked
package dev.interdict.maven;

import org.jspecify.annotations.NullMarked;
