// SPDX-License-Identifier: Apache-2.0
/** The interdict command: arguments to engine to output and exit code. It judges nothing itself. */
@NullMarked
package dev.interdict.cli;

import org.jspecify.annotations.NullMarked;
