package dev.placard.register.db;

import java.util.Map;
import java.util.Optional;

/**
 * What a caller wants to be registered. Everything that only a machine could have (networks, volumes, a password) is left out.
 *
 * @param hostname a host name, where the caller does not want the one made from the name
 * @param flavorRef the flavor's id, or a URL that ends in it
 * @param imageRef an image's id; empty text for none
 * @param details what is merely kept and shown again
 * @param count how many servers; above 1 their names get numbers
 */
public record NewServer(String name, Optional<String> description, Optional<String> hostname, String flavorRef, String imageRef,
        Map<String, String> metadata, RegisteredDetails details, int count) { }
