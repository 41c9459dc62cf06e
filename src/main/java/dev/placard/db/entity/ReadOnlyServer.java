package dev.placard.db.entity;

import java.util.Map;

/**
 * A server outside of the cell database: still being scheduled, or buried in cell0 after its build failed. Its items can
 * be read; its state never allows a change.
 *
 * @param state why it cannot be changed
 * @param items key to value, the last of twin rows
 */
public record ReadOnlyServer(ServerState state, Map<String, String> items) { }
