package dev.placard.core;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses of HTTP services that Placard asks. Java's HTTP client takes no host whose name has an underscore, since RFC 1123 has
 * none, but services in a network of Docker are called so: such a name is looked up here.
 */
public final class HttpUrl {

    /** What {@link #isUsable} takes, in words. */
    public static final String ALLOWED = "an address http://HOST or https://HOST; with https the host's name has no underscore";

    private static final int HIGHEST_PORT = 65535;
    private static final Pattern UNDERSCORED = Pattern.compile("(\\w[\\w.-]*)(?::(\\d{0,5}))?");

    private HttpUrl() { }

    /** Whether an option may have it; an empty text is none, and passes. A certificate cannot be checked against an underscore. */
    public static boolean isUsable(String text) {
        if (text.isBlank()) {
            return true;
        }
        try {
            URI address = new URI(text.strip());
            boolean isPlain = "http".equalsIgnoreCase(address.getScheme());
            return address.getHost() == null ? isPlain && hasUnderscore(address)
                    : (isPlain || "https".equalsIgnoreCase(address.getScheme())) && address.getPort() <= HIGHEST_PORT;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /**
     * The address for Java's HTTP client, to be used at once: a name with an underscore becomes the IP address that it has now, which the
     * Host header names then too. Every other address stays as it is, right or not.
     *
     * @throws UnknownHostException when nobody knows the name
     */
    public static URI reachable(URI address) throws UnknownHostException {
        return hasUnderscore(address) ? at(InetAddress.getByName(host(address)), address) : address;
    }

    /** The host of an address, which may have an underscore; the empty text where it has none. */
    public static String host(URI address) {
        Matcher named = underscored(address);
        return named.matches() ? named.group(1) : Objects.requireNonNullElse(address.getHost(), "");
    }

    static URI at(InetAddress found, URI address) {
        String literal = found instanceof Inet6Address ? "[" + found.getHostAddress() + "]" : found.getHostAddress();
        String url = address.toString();
        int start = url.indexOf("//") + 2;
        return URI.create(url.substring(0, start) + literal + url.substring(start + host(address).length()));
    }

    private static boolean hasUnderscore(URI address) {
        Matcher named = underscored(address);
        return named.matches() && (named.group(2) == null || named.group(2).isEmpty() || Integer.parseInt(named.group(2)) <= HIGHEST_PORT);
    }

    /** Java tells the parts of an authority only where it takes the host's name for one. */
    private static Matcher underscored(URI address) {
        return UNDERSCORED.matcher(address.getHost() == null ? Objects.requireNonNullElse(address.getRawAuthority(), "") : "");
    }
}
