package dev.placard.register;

import dev.placard.register.db.Flavor;
import dev.placard.register.db.RegisteredServer;
import java.util.Map;
import java.util.Optional;

/**
 * A server and what belongs to it.
 *
 * @param server the server
 * @param flavor its flavor; empty where that is no longer there
 * @param metadata its items, key to value
 */
public record ServerDetails(RegisteredServer server, Optional<Flavor> flavor, Map<String, String> metadata) { }
