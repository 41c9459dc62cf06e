package dev.placard.api;

import java.util.Map;

/** A body, asked or answered: its one root field and the items in it. */
public sealed interface MetadataBody permits MetadataMap, MetadataItem, MetadataPatch {

    /**
     * The root field.
     *
     * @return {@code metadata} or {@code meta}
     */
    String field();

    /**
     * The items.
     *
     * @return key to value, in the order of the body
     */
    Map<String, String> items();
}
