package dev.placard.db;

import java.util.List;

/**
 * A live server and its live items, as one statement read them.
 *
 * @param instance the server's row
 * @param items the rows of its items, in the order they were made; twin rows of one key can occur
 */
public record ServerRecord(Instance instance, List<InstanceMetadata> items) { }
