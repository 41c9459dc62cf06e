package dev.placard.db.tools;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the templates that a cell's database connection may be, as nova/objects/cell_mapping.py does. */
final class ConnectionTemplate {

    private static final Pattern URL = Pattern.compile("([^:/?#]+)://([^/?#]*)([^?#]*)(\\?([^#]*))?(#(.*))?");
    private static final Pattern NAME = Pattern.compile("\\{(\\w*)}");

    private final Map<String, String> parts = new HashMap<>();

    /** Fills them from the option connection in the section database of nova.conf, which may be empty. */
    ConnectionTemplate(String connection) {
        Matcher url = URL.matcher(connection);
        if (!url.matches()) {
            return;
        }
        String place = url.group(2);
        parts.put("scheme", url.group(1));
        parts.put("path", url.group(3).replaceFirst("^/+", ""));
        parts.put("query", url.group(5));
        parts.put("fragment", url.group(7));
        String[] places = place.split(",");
        for (int i = 0; i < places.length && places.length > 1; i++) {
            put(places[i], places[i].indexOf('@'), String.valueOf(i + 1));
        }
        put(place, place.lastIndexOf('@'), "");
    }

    /**
     * A connection without placeholders.
     *
     * @throws IllegalArgumentException for a placeholder that the option cannot fill
     */
    String fill(String template) {
        return NAME.matcher(template).replaceAll(found -> {
            String part = parts.get(found.group(1));
            if (part == null) {
                throw new IllegalArgumentException("its database connection has " + found.group()
                        + ", which the option connection in [database] of nova.conf does not fill");
            }
            return Matcher.quoteReplacement(part);
        });
    }

    private void put(String place, int at, String number) {
        String[] user = place.substring(0, Math.max(0, at)).split(":", 2);
        String hostAndPort = place.substring(at + 1);
        int colon = hostAndPort.indexOf(':', hostAndPort.indexOf(']') + 1);
        String host = colon < 0 ? hostAndPort : hostAndPort.substring(0, colon);
        parts.put("username" + number, user[0]);
        parts.put("password" + number, user.length > 1 ? user[1] : null);
        // as Python has it: without the brackets of an address of IPv6
        parts.put("hostname" + number, host.replaceAll("[\\[\\]]", ""));
        parts.put("port" + number, colon < 0 ? null : hostAndPort.substring(colon + 1));
    }
}
