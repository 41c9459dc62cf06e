package dev.placard.core.tls;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Certificates and keys as OpenSSL writes them (RFC 7468); a file may hold both. */
final class PemFile {

    private static final Pattern BLOCK = Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \\1-----", Pattern.DOTALL);
    private static final String PKCS1 = "RSA PRIVATE KEY";
    // version 0 and the algorithm rsaEncryption, as PKCS #8 wants them before a PKCS #1 key
    private static final byte[] RSA = HexFormat.of().parseHex("020100300d06092a864886f70d0101010500");

    private PemFile() { }

    /** All certificates of a file, in their order; fails, naming the file, when it holds none. */
    static List<Certificate> certificates(Path file) throws IOException, GeneralSecurityException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<Certificate> certificates = new ArrayList<>();
        for (MatchResult block : blocks(file, "CERTIFICATE")) {
            certificates.add(factory.generateCertificate(new ByteArrayInputStream(content(block))));
        }
        if (certificates.isEmpty()) {
            throw new CertificateException(file + " holds no certificate in PEM form");
        }
        return certificates;
    }

    /**
     * The first private key of a file, in PKCS #8 or, for RSA, PKCS #1, without a password; fails, naming the file, when it holds none that
     * can be used.
     */
    static PrivateKey privateKey(Path file) throws IOException, GeneralSecurityException {
        MatchResult block = blocks(file, "PRIVATE KEY", PKCS1).stream().findFirst().orElseThrow(() -> new InvalidKeySpecException(file
                + " holds no private key in PKCS#8 form, nor an RSA one in PKCS#1, without a password;"
                + " openssl pkcs8 -topk8 -nocrypt -in KEY makes one of any other"));
        byte[] content = content(block);
        PKCS8EncodedKeySpec key = new PKCS8EncodedKeySpec(block.group(1).equals(PKCS1) ? inPkcs8(content) : content);
        for (String algorithm : List.of("RSA", "EC", "EdDSA")) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(key);
            } catch (InvalidKeySpecException e) {
                // it is one of the others; what it is does not stand where Java lets us read it
                continue;
            }
        }
        throw new InvalidKeySpecException(file + " holds a private key that is neither RSA nor EC nor EdDSA");
    }

    private static List<MatchResult> blocks(Path file, String... labels) throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
        return block.results().filter(found -> List.of(labels).contains(found.group(1))).toList();
    }

    private static byte[] content(MatchResult block) {
        return Base64.getMimeDecoder().decode(block.group(2));
    }

    private static byte[] inPkcs8(byte[] pkcs1) {
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
