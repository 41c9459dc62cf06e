package dev.placard.ops;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;

/** Addresses of callers, single or as ranges in CIDR notation (RFC 4632, RFC 4291 2.3). Host names are none. */
public final class AddressRanges {

    private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]+");

    private final List<Range> ranges;

    /**
     * Reads ranges such as 10.0.0.0/8 or ::1.
     *
     * @throws IllegalArgumentException for anything else
     */
    AddressRanges(List<String> ranges) {
        this.ranges = ranges.stream().map(Range::parse).toList();
    }

    /** Whether an address is in one of them; false for what is no address. */
    boolean contain(String address) {
        String withoutZone = address.replaceFirst("%.*", "");
        if (!LITERAL.matcher(withoutZone).matches()) {
            return false;
        }
        byte[] bytes = bytes(withoutZone);
        return ranges.stream().anyMatch(range -> range.contains(bytes));
    }

    private static byte[] bytes(String literal) {
        try {
            if (LITERAL.matcher(literal).matches()) {
                return InetAddress.getByName(literal).getAddress();
            }
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not an address: " + literal, e);
        }
        throw new IllegalArgumentException("not an address: " + literal);
    }

    private record Range(byte[] address, int length) {

        static Range parse(String text) {
            String[] parts = text.split("/", 2);
            byte[] address = bytes(parts[0]);
            int length = parts.length == 1 ? address.length * 8 : Integer.parseInt(parts[1]);
            if (length < 0 || length > address.length * 8) {
                throw new IllegalArgumentException("not a range of addresses: " + text);
            }
            return new Range(address, length);
        }

        boolean contains(byte[] other) {
            int free = address.length * 8 - length;
            return other.length == address.length && new BigInteger(1, other).shiftRight(free)
                    .equals(new BigInteger(1, address).shiftRight(free));
        }
    }
}
