// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * "No two entries are the same", in bounded time. The library hashes whole trees once for each
 * level that they lie below, and texts made to collide turn its hash set into a list; here an entry
 * is compared with at most {@value #MAX_COMPARED} that look like it, which costs little more than
 * reading the smaller of the two.
 */
final class UniqueItemsKeyword extends AbstractKeyword {
  /** A double among more look-alikes than this is missed. */
  private static final int MAX_COMPARED = 64;

  UniqueItemsKeyword() {
    super("uniqueItems");
  }

  @Override
  public KeywordValidator newValidator(
      SchemaLocation location, JsonNode node, Schema parent, SchemaContext context) {
    return new Unique(this, location, node, parent, context);
  }

  private static final class Unique extends BaseKeywordValidator {
    private final boolean unique;

    Unique(
        UniqueItemsKeyword keyword,
        SchemaLocation location,
        JsonNode node,
        Schema parent,
        SchemaContext context) {
      super(keyword, node, location, parent, context);
      unique = node.asBoolean();
    }

    @Override
    public void validate(
        ExecutionContext context, JsonNode node, JsonNode root, NodePath instance) {
      if (!unique || !node.isArray() || node.size() < 2) {
        return;
      }
      Map<Integer, List<JsonNode>> seen = new HashMap<>();
      for (int i = 0; i < node.size(); i++) {
        JsonNode item = node.get(i);
        List<JsonNode> alike = seen.computeIfAbsent(look(item), look -> new ArrayList<>(1));
        if (alike.contains(item)) {
          context.addError(
              error()
                  .instanceNode(item)
                  .instanceLocation(instance.append(i))
                  .evaluationPath(context.getEvaluationPath())
                  .locale(context.getExecutionConfig().getLocale())
                  .build());
        } else if (alike.size() < MAX_COMPARED) {
          alike.add(item);
        }
      }
    }

    /** A hash of what lies on the surface. */
    private static int look(JsonNode item) {
      if (!item.isContainerNode()) {
        return item.hashCode();
      }
      int hash = item.size();
      for (var field : item.properties()) {
        if (field.getValue().isValueNode()) {
          hash += field.getKey().hashCode() ^ (31 * field.getValue().hashCode());
        }
      }
      return hash;
    }
  }
}
