package dev.placard.core.tls;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/**
 * Whom a TLS client trusts, and who it says it is, by files as OpenStack's options name them.
 *
 * @param verifies whether the server must show that it is the one meant
 * @param authorities the authorities that may have signed its certificate; empty for those that Java trusts
 * @param certificate what the client shows, with its chain; empty for nothing
 * @param key the private key of that certificate; empty where it stands in the certificate's file
 */
public record TlsFiles(boolean verifies, Optional<Path> authorities, Optional<Path> certificate, Optional<Path> key) {

    private static final char[] NO_PASSWORD = new char[0];

    /**
     * Reads the files.
     *
     * @throws IOException when a file cannot be read
     * @throws GeneralSecurityException naming the file that holds nothing that can be used
     */
    public SSLContext context() throws IOException, GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keyManagers(), trustManagers(), null);
        return context;
    }

    private KeyManager[] keyManagers() throws IOException, GeneralSecurityException {
        if (certificate.isEmpty()) {
            return new KeyManager[0];
        }
        KeyStore own = emptyStore();
        own.setKeyEntry("client", PemFile.privateKey(key.orElse(certificate.get())), NO_PASSWORD,
                PemFile.certificates(certificate.get()).toArray(Certificate[]::new));
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(own, NO_PASSWORD);
        return managers.getKeyManagers();
    }

    private TrustManager[] trustManagers() throws IOException, GeneralSecurityException {
        if (!verifies) {
            return new TrustManager[] {new TrustAll()};
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        KeyStore javasOwn = null;
        managers.init(authorities.isPresent() ? trusting(authorities.get()) : javasOwn);
        return managers.getTrustManagers();
    }

    private static KeyStore trusting(Path authorities) throws IOException, GeneralSecurityException {
        KeyStore trusted = emptyStore();
        for (Certificate authority : PemFile.certificates(authorities)) {
            trusted.setCertificateEntry("ca" + trusted.size(), authority);
        }
        return trusted;
    }

    private static KeyStore emptyStore() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_PASSWORD);
        return store;
    }
}
