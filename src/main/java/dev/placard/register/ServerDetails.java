package dev.placard.register;

import dev.placard.register.db.Flavor;
import dev.placard.register.db.RegisteredServer;
import java.util.Map;
import java.util.Optional;

/** A server and what belongs to it: its flavor, unless that is no longer there, and its items, key to value. */
public record ServerDetails(RegisteredServer server, Optional<Flavor> flavor, Map<String, String> metadata) { }
