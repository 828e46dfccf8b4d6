// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.provisioning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;

/** A plain IDE made of bundles, as the description that p2's product publisher reads. */
public final class Product {
  private Product() {}

  /**
   * Writes the description.
   *
   * @param id of the unit to install
   */
  public static void write(Path file, String id, Collection<Bundle> bundles) throws IOException {
    String plugins =
        bundles.stream()
            .map(bundle -> "    <plugin id=\"" + bundle.name() + "\"/>")
            .collect(Collectors.joining("\n"));
    Files.writeString(
        file,
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <?pde version="3.5"?>
        <product name="Plain IDE" uid="%s" id="org.eclipse.platform.ide"
            application="org.eclipse.ui.ide.workbench" version="1.0.0"
            useFeatures="false" includeLaunchers="false">
          <configIni use="default"/>
          <plugins>
        %s
          </plugins>
          <configurations>
            <plugin id="org.apache.felix.scr" autoStart="true" startLevel="2"/>
            <plugin id="org.eclipse.core.runtime" autoStart="true" startLevel="0"/>
            <plugin id="org.eclipse.equinox.common" autoStart="true" startLevel="2"/>
            <plugin id="org.eclipse.equinox.event" autoStart="true" startLevel="2"/>
            <plugin id="org.eclipse.equinox.simpleconfigurator" autoStart="true" startLevel="1"/>
            <property name="eclipse.application" value="org.eclipse.ui.ide.workbench"/>
          </configurations>
        </product>
        """
            .formatted(id, plugins));
  }
}
