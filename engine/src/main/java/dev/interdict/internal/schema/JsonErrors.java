// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.schema;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import java.util.AbstractList;
import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes the validator's errors as they come and keeps none: of a million wrong components only what
 * {@link Violations} keeps stays in memory. Errors of the alternatives of a {@code oneOf} or {@code
 * anyOf} come together and are thinned out first.
 */
final class JsonErrors extends AbstractList<Error> {
  private final ExecutionContext context;
  private final Consumer<Told> sink;
  private @Nullable Told choice;
  private int size;

  JsonErrors(ExecutionContext context, Consumer<Told> sink) {
    this.context = context;
    this.sink = sink;
  }

  @Override
  public boolean add(Error error) {
    finish();
    size++;
    Told told = Told.of(error);
    if (told.is("oneOf")) {
      choice = told; // the errors of its alternatives follow
    } else {
      sink.accept(told);
    }
    return true;
  }

  @Override
  public boolean addAll(Collection<? extends Error> alternatives) {
    size += alternatives.size();
    if (choice == null || choice.none()) {
      choice = null;
      int at = context.getEvaluationPath().getNameCount();
      Alternatives.likeliest(alternatives.stream().map(Told::of).toList(), at).forEach(sink);
    }
    finish();
    return true;
  }

  /** Hands on what still waits for more. */
  void finish() {
    Told last = choice;
    choice = null;
    if (last != null) {
      sink.accept(last);
    }
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Error get(int index) {
    throw new UnsupportedOperationException("errors are handed on, not kept");
  }
}
