// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.ui;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

/** A page that a rulebook cites. Rulebooks come from anywhere: only pages of the web are opened. */
final class WebPage {
  private WebPage() {}

  static boolean isOne(String url) {
    try {
      var uri = new URI(url);
      return ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
          && uri.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** Opens it in the browser that the user chose. */
  static void open(String url) {
    if (!isOne(url)) {
      return;
    }
    try {
      PlatformUI.getWorkbench()
          .getBrowserSupport()
          .getExternalBrowser()
          .openURL(URI.create(url).toURL());
    } catch (PartInitException | MalformedURLException e) {
      ILog.of(WebPage.class).error("The browser can't open " + url, e);
    }
  }
}
