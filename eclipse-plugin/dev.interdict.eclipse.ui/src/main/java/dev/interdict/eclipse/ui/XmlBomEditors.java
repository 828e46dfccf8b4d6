// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.ui;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.core.runtime.content.IContentType;
import org.eclipse.ui.IEditorDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IEditorAssociationOverride;
import org.jspecify.annotations.Nullable;

/**
 * BOMs in XML open in the generic editor, by their names as those in JSON do. All other XML opens
 * where it did, and so does a file for which somebody chose an editor with <i>Open With</i>.
 */
public final class XmlBomEditors implements IEditorAssociationOverride {
  private static final String GENERIC_EDITOR = "org.eclipse.ui.genericeditor.GenericEditor";
  private static final Pattern NAMES = Pattern.compile(".*\\.cdx\\.xml|h?bom\\.xml");

  @Override
  public IEditorDescriptor[] overrideEditors(
      IEditorInput input, IContentType type, IEditorDescriptor[] editors) {
    return overrideEditors(input.getName(), type, editors);
  }

  @Override
  public IEditorDescriptor[] overrideEditors(
      String file, IContentType type, IEditorDescriptor[] editors) {
    IEditorDescriptor generic = generic(file);
    return generic == null
        ? editors
        : Stream.concat(Stream.of(generic), Arrays.stream(editors))
            .distinct()
            .toArray(IEditorDescriptor[]::new);
  }

  @Override
  public @Nullable IEditorDescriptor overrideDefaultEditor(
      IEditorInput input, IContentType type, IEditorDescriptor editor) {
    return overrideDefaultEditor(input.getName(), type, editor);
  }

  @Override
  public @Nullable IEditorDescriptor overrideDefaultEditor(
      String file, IContentType type, IEditorDescriptor editor) {
    IEditorDescriptor generic = generic(file);
    return generic == null ? editor : generic;
  }

  /** The generic editor for a BOM in XML; null for any other file. */
  private static @Nullable IEditorDescriptor generic(String file) {
    return NAMES.matcher(file).matches()
        ? PlatformUI.getWorkbench().getEditorRegistry().findEditor(GENERIC_EDITOR)
        : null;
  }
}
