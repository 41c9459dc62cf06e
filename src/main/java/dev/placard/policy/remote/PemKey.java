package dev.placard.policy.remote;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Private keys in PEM files without a password: {@code PRIVATE KEY} (PKCS #8) and {@code RSA PRIVATE KEY} (PKCS #1). */
final class PemKey {

    private static final Pattern KEY = Pattern.compile("-----BEGIN (RSA )?PRIVATE KEY-----([^-]+)-----END");
    private static final Pattern CERTIFICATE =
            Pattern.compile("-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----");
    // version 0 and the algorithm rsaEncryption, as PKCS #8 wants them before a PKCS #1 key
    private static final byte[] RSA = HexFormat.of().parseHex("020100300d06092a864886f70d0101010500");

    private PemKey() { }

    /**
     * Reads the first key of a file.
     *
     * @throws GeneralSecurityException when there is none in these forms
     */
    static PrivateKey read(Path file) throws IOException, GeneralSecurityException {
        Matcher found = KEY.matcher(Files.readString(file));
        if (!found.find()) {
            throw new InvalidKeySpecException("there is no key without a password in PKCS #8 or PKCS #1 in " + file);
        }
        byte[] bytes = Base64.getMimeDecoder().decode(found.group(2));
        PKCS8EncodedKeySpec key = new PKCS8EncodedKeySpec(found.group(1) == null ? bytes : wrapped(bytes));
        for (String algorithm : List.of("RSA", "EC", "Ed25519")) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(key);
            } catch (InvalidKeySpecException e) {
                // it is one of the others; what it is does not stand where Java lets us read it
                continue;
            }
        }
        throw new InvalidKeySpecException("the key in " + file + " is neither RSA, EC nor Ed25519");
    }

    /** The certificates of a file that may hold more than those. */
    static InputStream certificatesOnly(Path file) throws IOException {
        String certificates = CERTIFICATE.matcher(Files.readString(file)).results().map(found -> found.group())
                .collect(Collectors.joining("\n"));
        return new ByteArrayInputStream(certificates.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] wrapped(byte[] pkcs1) {
        ByteArrayOutputStream inner = new ByteArrayOutputStream();
        inner.writeBytes(RSA);
        inner.writeBytes(der(0x04, pkcs1));
        return der(0x30, inner.toByteArray());
    }

    private static byte[] der(int tag, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.length >= 0x80) {
            // every RSA key is longer than one byte could say
            out.write(0x82);
            out.write(content.length >> 8);
        }
        out.write(content.length);
        out.writeBytes(content);
        return out.toByteArray();
    }
}
