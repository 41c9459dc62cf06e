package dev.placard.console;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

/** Who is behind a request, for counting: an address, or the network of 64 bits that IPv6 gives to one site. */
final class ClientAddress {

    private static final String UNKNOWN = "unknown";
    private static final int LONGEST = 45;
    private static final int NETWORK_BYTES = 8;

    private ClientAddress() { }

    /**
     * The address to count: a text that is the same for the same client.
     *
     * @param believesProxy whether X-Forwarded-For is the work of the operator's proxy; its last entry then is what that proxy saw
     */
    static String of(HttpServletRequest request, boolean believesProxy) {
        List<String> forwarded = believesProxy ? Collections.list(request.getHeaders("X-Forwarded-For")) : List.of();
        if (forwarded.isEmpty()) {
            return network(request.getRemoteAddr());
        }
        String last = forwarded.get(forwarded.size() - 1);
        return network(last.substring(last.lastIndexOf(',') + 1).strip());
    }

    private static String network(String address) {
        if (address.length() > LONGEST) {
            return UNKNOWN;
        }
        if (!address.contains(":")) {
            return address;
        }
        try {
            // in brackets it is an address or nothing: no name is looked up
            return InetAddress.getByName("[" + address + "]") instanceof Inet6Address six
                    ? HexFormat.of().formatHex(six.getAddress(), 0, NETWORK_BYTES) : address;
        } catch (UnknownHostException e) {
            return UNKNOWN;
        }
    }
}
