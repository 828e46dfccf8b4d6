// SPDX-License-Identifier: Apache-2.0
package ruin;

/** Public, not final, and in a package without {@code @NullMarked}. */
public class OpenClass {}
