package dev.placard.db.entity;

import java.util.Optional;

/**
 * What decides whether a server may be changed.
 *
 * @param uuid the server's id, in lower case
 * @param vmState what Nova calls the state of the virtual machine: active, stopped ...; empty for a row without one
 * @param isLocked whether somebody locked the server against changes by others than admins; false for NULL too
 * @param wasLaunched whether the server ever ran
 */
public record ServerState(String uuid, Optional<String> vmState, boolean isLocked, boolean wasLaunched) { }
