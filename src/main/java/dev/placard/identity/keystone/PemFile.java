package dev.placard.identity.keystone;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Certificates and keys as OpenSSL writes them (RFC 7468). */
final class PemFile {

    private static final Pattern BLOCK = Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \\1-----", Pattern.DOTALL);

    private PemFile() { }

    /**
     * All certificates of a file, in their order.
     *
     * @throws IllegalStateException naming the file when it holds none
     */
    static List<Certificate> certificates(Path file) throws IOException, GeneralSecurityException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<Certificate> certificates = new ArrayList<>();
        for (byte[] block : blocks(file, "CERTIFICATE")) {
            certificates.add(factory.generateCertificate(new ByteArrayInputStream(block)));
        }
        if (certificates.isEmpty()) {
            throw new IllegalStateException(file + " holds no certificate in PEM form");
        }
        return certificates;
    }

    /**
     * The private key of a file.
     *
     * @throws IllegalStateException naming the file when it holds none that can be used
     */
    static PrivateKey privateKey(Path file) throws IOException, GeneralSecurityException {
        List<byte[]> keys = blocks(file, "PRIVATE KEY");
        if (keys.isEmpty()) {
            throw new IllegalStateException(file + " holds no private key in PKCS#8 form without a password;"
                    + " openssl pkcs8 -topk8 -nocrypt -in KEY makes one of any other");
        }
        for (String algorithm : List.of("RSA", "EC", "EdDSA")) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(keys.get(0)));
            } catch (InvalidKeySpecException e) {
                continue;
            }
        }
        throw new IllegalStateException(file + " holds a private key that is neither RSA nor EC nor EdDSA");
    }

    private static List<byte[]> blocks(Path file, String label) throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
        return block.results().filter(found -> found.group(1).equals(label))
                .map(found -> Base64.getMimeDecoder().decode(found.group(2))).toList();
    }
}
