package dev.placard.identity.keystone;

import dev.placard.config.Option;
import dev.placard.config.Settings;
import dev.placard.core.tls.TlsFiles;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** Whom we trust to be Keystone, and how we show who we are: cafile, certfile, keyfile and insecure. */
public final class KeystoneTls {

    private static final Logger LOG = System.getLogger(KeystoneTls.class.getName());

    private KeystoneTls() { }

    /**
     * Reads the files the options name, once.
     *
     * @throws IllegalStateException naming the file that cannot be used
     */
    public static SSLContext context(Settings settings) {
        boolean isInsecure = settings.get(KeystoneOptions.INSECURE);
        if (isInsecure) {
            LOG.log(Level.WARNING, "keystone_authtoken.insecure is set: anybody on the way to Keystone can be Keystone");
        }
        try {
            return new TlsFiles(!isInsecure, path(settings, KeystoneOptions.CAFILE), path(settings, KeystoneOptions.CERTFILE),
                    path(settings, KeystoneOptions.KEYFILE)).context();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("cafile, certfile or keyfile in keystone_authtoken cannot be used: "
                    + e.getMessage(), e);
        }
    }

    /** An HTTP/1.1 client that follows no redirect: where tokens go is said by auth_url alone. */
    static HttpClient client(Settings settings, Duration connectTimeout) {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout).sslContext(context(settings)).build();
    }

    private static Optional<Path> path(Settings settings, Option<String> option) {
        return KeystoneOptions.firstSet(settings, option).map(Path::of);
    }
}
