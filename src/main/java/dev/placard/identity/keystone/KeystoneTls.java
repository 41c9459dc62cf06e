package dev.placard.identity.keystone;

import dev.placard.config.Option;
import dev.placard.config.Settings;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.Socket;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/** Whom we trust to be Keystone, and how we show who we are: cafile, certfile, keyfile and insecure. */
public final class KeystoneTls {

    private static final Logger LOG = System.getLogger(KeystoneTls.class.getName());
    private static final char[] NO_PASSWORD = new char[0];

    private final SSLContext context;

    private KeystoneTls(SSLContext context) {
        this.context = context;
    }

    /**
     * Reads the files the options name, once.
     *
     * @throws IllegalStateException naming the file that cannot be used
     */
    public static KeystoneTls from(Settings settings) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keyManagers(settings), trustManagers(settings), null);
            return new KeystoneTls(context);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("cafile, certfile or keyfile in keystone_authtoken cannot be used: "
                    + e.getMessage(), e);
        }
    }

    /** An HTTP/1.1 client that follows no redirect: where tokens go is said by auth_url alone. */
    HttpClient client(Duration connectTimeout) {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout).sslContext(context).build();
    }

    private static TrustManager[] trustManagers(Settings settings) throws GeneralSecurityException, IOException {
        if (settings.get(KeystoneOptions.INSECURE)) {
            LOG.log(Level.WARNING, "keystone_authtoken.insecure is set: anybody on the way to Keystone can be Keystone");
            return new TrustManager[] {new Anybody()};
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        Optional<Path> cafile = path(settings, KeystoneOptions.CAFILE);
        KeyStore javasOwn = null;
        managers.init(cafile.isPresent() ? trusting(PemFile.certificates(cafile.get())) : javasOwn);
        return managers.getTrustManagers();
    }

    private static KeyStore trusting(List<Certificate> authorities) throws GeneralSecurityException, IOException {
        KeyStore trusted = emptyStore();
        for (Certificate authority : authorities) {
            trusted.setCertificateEntry("ca" + trusted.size(), authority);
        }
        return trusted;
    }

    private static KeyManager[] keyManagers(Settings settings) throws GeneralSecurityException, IOException {
        Optional<Path> certfile = path(settings, KeystoneOptions.CERTFILE);
        if (certfile.isEmpty()) {
            return new KeyManager[0];
        }
        Path keyfile = path(settings, KeystoneOptions.KEYFILE).orElse(certfile.get());
        List<Certificate> chain = PemFile.certificates(certfile.get());
        KeyStore own = emptyStore();
        own.setKeyEntry("client", PemFile.privateKey(keyfile), NO_PASSWORD, chain.toArray(Certificate[]::new));
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(own, NO_PASSWORD);
        return managers.getKeyManagers();
    }

    private static Optional<Path> path(Settings settings, Option<String> option) {
        return KeystoneOptions.firstSet(settings, option).map(Path::of);
    }

    private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    /** Being the extended kind, it is not asked to compare the host's name either. */
    private static final class Anybody extends X509ExtendedTrustManager {

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) { }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket) { }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine) { }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) { }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket) { }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine) { }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
