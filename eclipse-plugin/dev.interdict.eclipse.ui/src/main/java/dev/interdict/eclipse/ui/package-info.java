// SPDX-License-Identifier: Apache-2.0
/** What people see of Interdict in Eclipse: view, hovers, quick fixes, commands, preferences. */
@NullMarked
package dev.interdict.eclipse.ui;

import org.jspecify.annotations.NullMarked;
