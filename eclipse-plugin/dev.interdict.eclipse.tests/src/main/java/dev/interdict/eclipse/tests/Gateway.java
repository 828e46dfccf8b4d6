// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.tests;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;

/** Projects made of the files of {@code examples/cellular-gateway}. */
final class Gateway {
  static final String BOM = "src/hbom/cellular-gateway.cdx.json";

  private static final Path EXAMPLE = Path.of(System.getProperty("tests.example", ""));

  private Gateway() {}

  /** A new project with the example's files, unchecked as yet. */
  static IProject project(String name) throws CoreException, IOException {
    IProject project = empty(name);
    write(project, "interdict.xml", Files.readString(EXAMPLE.resolve("interdict.xml")));
    write(project, BOM, Files.readString(EXAMPLE.resolve(BOM)));
    return project;
  }

  static IProject empty(String name) throws CoreException {
    IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
    project.create(null);
    project.open(null);
    return project;
  }

  /** The text of the example's BOM. */
  static String bom() throws IOException {
    return Files.readString(EXAMPLE.resolve(BOM));
  }

  static IFile write(IProject project, String path, String text) throws CoreException {
    IFile file = project.getFile(IPath.fromPortableString(path));
    for (int i = 1; i < file.getProjectRelativePath().segmentCount(); i++) {
      IFolder folder = project.getFolder(file.getProjectRelativePath().uptoSegment(i));
      if (!folder.exists()) {
        folder.create(true, true, null);
      }
    }
    var content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    if (file.exists()) {
      file.setContents(content, true, true, null);
    } else {
      file.create(content, true, null);
    }
    return file;
  }
}
