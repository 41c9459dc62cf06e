package dev.placard.policy.remote;

import dev.placard.config.Settings;
import dev.placard.policy.rule.CheckFailure;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/** Who is trusted, and who we are, when an {@code https:} check is asked: the options remote_ssl_*. */
final class RemoteTls {

    private static final char[] NO_PASSWORD = new char[0];

    private final boolean verifies;
    private final String authorities;
    private final String certificate;
    private final String key;

    RemoteTls(Settings settings) {
        verifies = settings.get(RemoteOptions.REMOTE_SSL_VERIFY_SERVER_CRT);
        authorities = settings.get(RemoteOptions.REMOTE_SSL_CA_CRT_FILE);
        certificate = settings.get(RemoteOptions.REMOTE_SSL_CLIENT_CRT_FILE);
        key = settings.get(RemoteOptions.REMOTE_SSL_CLIENT_KEY_FILE);
    }

    /**
     * What TLS connections are made with.
     *
     * @throws CheckFailure when one of the files cannot be used
     */
    SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            // null stands for what Java has by itself
            context.init(keyManagers().orElse(null), trustManagers().orElse(null), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw CheckFailure.because("the files of oslo_policy.remote_ssl_* cannot be used: " + e);
        }
    }

    private Optional<KeyManager[]> keyManagers() throws IOException, GeneralSecurityException {
        if (certificate.isEmpty()) {
            return Optional.empty();
        }
        KeyStore store = emptyStore();
        // the key may stand in the certificate's file, as for Python's ssl module
        store.setKeyEntry("client", PemKey.read(Path.of(key.isEmpty() ? certificate : key)), NO_PASSWORD,
                certificates(certificate).toArray(new Certificate[0]));
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, NO_PASSWORD);
        return Optional.of(factory.getKeyManagers());
    }

    private Optional<TrustManager[]> trustManagers() throws IOException, GeneralSecurityException {
        if (!verifies) {
            return Optional.of(new TrustManager[] {new Trusting()});
        }
        if (authorities.isEmpty()) {
            return Optional.empty();
        }
        KeyStore store = emptyStore();
        for (X509Certificate authority : certificates(authorities)) {
            store.setCertificateEntry(authority.getSubjectX500Principal().getName() + authority.getSerialNumber(), authority);
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return Optional.of(factory.getTrustManagers());
    }

    private static KeyStore emptyStore() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_PASSWORD);
        return store;
    }

    private static List<X509Certificate> certificates(String file) throws IOException, GeneralSecurityException {
        try (InputStream pem = PemKey.certificatesOnly(Path.of(file))) {
            return CertificateFactory.getInstance("X.509").generateCertificates(pem).stream()
                    .map(X509Certificate.class::cast).toList();
        }
    }

    /** Trusts everybody: oslo.policy's default. Only an extended trust manager is not asked about the host's name. */
    private static final class Trusting extends X509ExtendedTrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) { }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) { }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) { }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) { }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) { }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) { }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
