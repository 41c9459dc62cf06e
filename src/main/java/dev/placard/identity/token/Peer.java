package dev.placard.identity.token;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * The other end of a request's connection, and what the request says of the way it came.
 *
 * @param address the other end's IP address, as the server knows it; the empty text where it is unknown
 * @param host the Host header; the empty text where there is none
 * @param isForwarded whether the request names a proxy it came through
 */
public record Peer(String address, String host, boolean isForwarded) {

    /** Nothing is known: it may be anybody. */
    public static final Peer UNKNOWN = new Peer("", "", true);

    private static final Pattern THIS_MACHINE =
            Pattern.compile("(?i:localhost)(:\\d{0,5})?|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}(:\\d{0,5})?|\\[::1](:\\d{0,5})?");

    /**
     * Whether the request was certainly sent by a program on this machine that meant this machine: over a loopback connection, for a
     * loopback name, and by no proxy that it names. A proxy on this machine connects from here too, and so does a browser whose page had
     * its host name resolve to a loopback address (DNS rebinding).
     */
    public boolean isThisMachine() {
        return !isForwarded && isLoopback(address) && THIS_MACHINE.matcher(host).matches();
    }

    private static boolean isLoopback(String address) {
        try {
            // an empty text would be taken for this machine
            return !address.isEmpty() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
