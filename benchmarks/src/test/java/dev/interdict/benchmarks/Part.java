// SPDX-License-Identifier: Apache-2.0
package dev.interdict.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A component with the few fields that the ten rules ask for; all peers but ours take it. */
public final class Part {
  final @Nullable Part parent;
  final List<Part> parts = new ArrayList<>();
  String ref = "";
  String name = "";
  String version = "";
  String description = "";
  @Nullable String maker;
  @Nullable String supplier;
  @Nullable String function;
  @Nullable String origin;
  int quantity;

  Part(@Nullable Part parent) {
    this.parent = parent;
    if (parent != null) {
      parent.parts.add(this);
    }
  }

  public @Nullable Part getParent() {
    return parent;
  }

  public boolean isAssembly() {
    return !parts.isEmpty();
  }

  public String getName() {
    return name;
  }

  public String getVersion() {
    return version;
  }

  public String getDescription() {
    return description;
  }

  public @Nullable String getMaker() {
    return maker;
  }

  public @Nullable String getSupplier() {
    return supplier;
  }

  public @Nullable String getFunction() {
    return function;
  }

  public @Nullable String getOrigin() {
    return origin;
  }

  public int getQuantity() {
    return quantity;
  }
}
