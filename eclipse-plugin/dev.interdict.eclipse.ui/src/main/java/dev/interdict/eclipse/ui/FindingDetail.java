// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.ui;

import java.util.Arrays;
import java.util.stream.Stream;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.events.HyperlinkAdapter;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.widgets.FormText;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.TableWrapData;
import org.eclipse.ui.forms.widgets.TableWrapLayout;
import org.jspecify.annotations.Nullable;

/** The pane that says what stands behind the selected row. */
final class FindingDetail {
  private final ScrolledForm form;
  private final FormText text;
  private String shown = "";

  FindingDetail(Composite parent, ViewImages images) {
    var toolkit = new FormToolkit(parent.getDisplay());
    parent.addDisposeListener(event -> toolkit.dispose());
    form = toolkit.createScrolledForm(parent);
    Accessibles.name(form, ViewMessages.view_detail);
    var layout = new TableWrapLayout();
    layout.topMargin = 5;
    layout.bottomMargin = 5;
    form.getBody().setLayout(layout);
    text = toolkit.createFormText(form.getBody(), true);
    text.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
    Stream.concat(Arrays.stream(Group.values()).map(Group::icon), Stream.of("rule"))
        .distinct()
        .forEach(icon -> text.setImage(icon, images.of(icon)));
    text.addHyperlinkListener(
        new HyperlinkAdapter() {
          @Override
          public void linkActivated(HyperlinkEvent event) {
            if (event.getHref() instanceof String url) {
              WebPage.open(url);
            }
          }
        });
    show(null);
  }

  void show(@Nullable TreeNode node) {
    String xml = DetailText.of(node);
    if (!xml.equals(shown)) {
      shown = xml;
      text.setText(xml, true, false);
      form.setOrigin(0, 0);
      form.reflow(true);
    }
  }

  /** Copies the marked text if this pane has the focus; false if it hasn't. */
  boolean copy() {
    if (!text.isFocusControl()) {
      return false;
    }
    if (text.canCopy()) {
      text.copy();
    }
    return true;
  }
}
