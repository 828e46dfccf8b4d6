// SPDX-License-Identifier: Apache-2.0
/** XML files to located trees and, through JAXB, to beans. */
@NullMarked
package dev.interdict.internal.xml;

import org.jspecify.annotations.NullMarked;
