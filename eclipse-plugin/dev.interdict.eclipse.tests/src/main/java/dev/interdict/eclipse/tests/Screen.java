// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.tests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.part.ViewPart;
import org.jspecify.annotations.Nullable;

/** Hands and eyes: keys, trees. */
final class Screen {
  private Screen() {}

  /** Presses and releases a key. */
  static void press(int key) throws InterruptedException {
    for (int type : new int[] {SWT.KeyDown, SWT.KeyUp}) {
      Event event = new Event();
      event.type = type;
      if (key < 32 || key == SWT.DEL) {
        event.character = (char) key;
      } else {
        event.keyCode = key;
      }
      Workbench.display().post(event);
      Thread.sleep(50);
    }
  }

  /** Opens a dialog, writes what it looks like, and closes it. */
  static void dialog(String screenshot, Runnable open) throws Exception {
    Shell main = Workbench.ui(() -> Workbench.window().getShell());
    Workbench.display().asyncExec(open);
    Workbench.await("a dialog", () -> Workbench.ui(() -> main.getShells().length > 0));
    Workbench.screenshot(screenshot);
    Workbench.ui(
        () -> {
          for (Shell shell : main.getShells()) {
            shell.close();
          }
          return null;
        });
  }

  /** The context menu of what is selected in a view's tree. */
  static List<String> menu(String view) {
    return Workbench.ui(
        () -> {
          Menu menu = tree(view).getMenu();
          menu.notifyListeners(SWT.Show, new Event());
          List<String> items = Arrays.stream(menu.getItems()).map(MenuItem::getText).toList();
          menu.notifyListeners(SWT.Hide, new Event());
          return items;
        });
  }

  /** Opens the first row of a view's tree. */
  static void expandFirst(String view) throws InterruptedException {
    Thread.sleep(1_000); // The Problems view fills itself late.
    Workbench.ui(
        () -> {
          Tree tree = tree(view);
          TreeItem first = tree.getItem(0);
          Event event = new Event();
          event.item = first;
          tree.notifyListeners(SWT.Expand, event);
          first.setExpanded(true);
          return null;
        });
  }

  /** The texts of the rows that a view's tree shows, from top to bottom. */
  static List<String> rows(String view) {
    return Workbench.ui(() -> shown(tree(view)).stream().map(TreeItem::getText).toList());
  }

  /** Opens the first row with a text. */
  static void expand(String view, String text) throws InterruptedException {
    Workbench.ui(
        () -> {
          TreeItem row = row(view, text);
          Event event = new Event();
          event.item = row;
          row.getParent().notifyListeners(SWT.Expand, event);
          row.setExpanded(true);
          return null;
        });
    Thread.sleep(500);
  }

  /** Selects the first row with a text, as a click does. */
  static void select(String view, String text) throws InterruptedException {
    send(view, text, SWT.Selection);
  }

  /** Double-clicks the first row with a text. */
  static void doubleClick(String view, String text) throws InterruptedException {
    send(view, text, SWT.DefaultSelection);
  }

  private static void send(String view, String text, int type) throws InterruptedException {
    Workbench.ui(
        () -> {
          TreeItem row = row(view, text);
          row.getParent().setSelection(row);
          Event event = new Event();
          event.item = row;
          row.getParent().notifyListeners(type, event);
          return null;
        });
    Thread.sleep(500);
  }

  private static TreeItem row(String view, String text) {
    return shown(tree(view)).stream()
        .filter(item -> item.getText().contains(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no row with '" + text + "' in " + view));
  }

  private static List<TreeItem> shown(Tree tree) {
    var rows = new ArrayList<TreeItem>();
    for (TreeItem item : tree.getItems()) {
      add(item, rows);
    }
    return rows;
  }

  private static void add(TreeItem item, List<TreeItem> rows) {
    rows.add(item);
    if (item.getExpanded()) {
      for (TreeItem child : item.getItems()) {
        add(child, rows);
      }
    }
  }

  /** The tree of a view; for the UI thread. */
  static Tree tree(String view) {
    IViewReference reference = Objects.requireNonNull(Workbench.page().findViewReference(view));
    ViewPart part = (ViewPart) Objects.requireNonNull(reference.getView(false));
    Control top =
        (Control)
            part.getSite()
                .getService(org.eclipse.e4.ui.model.application.ui.basic.MPart.class)
                .getWidget();
    return Objects.requireNonNull(find((Composite) top));
  }

  private static @Nullable Tree find(Composite composite) {
    for (Control child : composite.getChildren()) {
      if (child instanceof Tree tree) {
        return tree;
      }
      Tree below = child instanceof Composite inner ? find(inner) : null;
      if (below != null) {
        return below;
      }
    }
    return null;
  }
}
