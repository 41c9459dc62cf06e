package dev.placard.api;

import java.util.Map;

/** A body, asked or answered: its one root field and the items in it. */
public sealed interface MetadataBody permits MetadataMap, MetadataItem, MetadataPatch {

    /** The root field: {@code metadata} or {@code meta}. */
    default String field() {
        return "metadata";
    }

    /** Key to value, in the order of the body. */
    Map<String, String> items();
}
