// SPDX-License-Identifier: Apache-2.0
/** What a person does in the workbench, done by JUnit inside it. */
package dev.interdict.eclipse.tests;
