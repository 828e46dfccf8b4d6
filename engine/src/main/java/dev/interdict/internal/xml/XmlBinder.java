// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.xml;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.Problems;
import dev.interdict.internal.source.SourceText;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * XML files to JAXB beans, with every structural mistake at its place. One binder serves one kind
 * of file, from any thread. JAXB starts with the first file that is well-formed.
 *
 * @param <T> a class with {@code @XmlRootElement} and field access
 */
public final class XmlBinder<T> {
  private final Class<T> type;
  private final XmlRootElement root;
  private final XmlStreams streams = XmlStreams.forSettings();
  private @Nullable JAXBContext context;

  public XmlBinder(Class<T> type) {
    this.type = type;
    this.root = Objects.requireNonNull(type.getAnnotation(XmlRootElement.class));
  }

  /** The bean and all that is wrong with the structure of the file, in the file's order. */
  public XmlBinding<T> bind(SourceText text) {
    var places = new XmlPlaces(text);
    XmlReading reading = new LocatedXmlReader(streams).read(text);
    XmlElement element = reading.root();
    if (element == null) {
      return new XmlBinding<>(null, places, reading.diagnostics());
    }
    Diagnostic foreign = foreign(element);
    if (foreign != null) {
      return new XmlBinding<>(null, places, List.of(text.show(foreign)));
    }
    var problems = new Problems();
    var check = new BeanCheck(text, problems);
    check.check(element, type);
    T bean = unmarshal(text);
    new BeanWalk(places, check).walk(bean, type, element);
    return new XmlBinding<>(bean, places, problems.sorted());
  }

  private @Nullable Diagnostic foreign(XmlElement element) {
    if (!element.name().equals(root.name())) {
      return Diagnostic.error(
          "xml-root",
          "the root element is <%s>; it must be <%s>".formatted(element.name(), root.name()),
          element.location());
    }
    return element.namespace().equals(root.namespace())
        ? null
        : Diagnostic.error(
            "xml-namespace",
            BeanCheck.wrongNamespace(element, root.namespace()),
            element.location());
  }

  /** The text is known to be well-formed and all fields take text, so nothing can go wrong. */
  private T unmarshal(SourceText text) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(XmlBinder.class.getClassLoader());
    try {
      XMLStreamReader reader = streams.open(text.text());
      try {
        return type.cast(context().createUnmarshaller().unmarshal(reader));
      } finally {
        reader.close();
      }
    } catch (JAXBException | XMLStreamException e) {
      throw new IllegalStateException("checked XML that JAXB refuses: " + text.file(), e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private synchronized JAXBContext context() throws JAXBException {
    if (context == null) {
      context = JAXBContext.newInstance(new Class<?>[] {type}, Map.of());
    }
    return context;
  }
}
