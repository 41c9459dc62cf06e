package dev.placard.policy.remote;

import dev.placard.config.Option;
import dev.placard.config.Settings;
import dev.placard.core.tls.TlsFiles;
import dev.placard.policy.rule.CheckFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** Who is trusted, and who we are, when an {@code https:} check is asked: the options remote_ssl_*. */
final class RemoteTls {

    private final TlsFiles files;

    RemoteTls(Settings settings) {
        files = new TlsFiles(settings.get(RemoteOptions.REMOTE_SSL_VERIFY_SERVER_CRT),
                path(settings, RemoteOptions.REMOTE_SSL_CA_CRT_FILE), path(settings, RemoteOptions.REMOTE_SSL_CLIENT_CRT_FILE),
                path(settings, RemoteOptions.REMOTE_SSL_CLIENT_KEY_FILE));
    }

    /** Reads the files; a {@link CheckFailure} when one of them cannot be used. */
    SSLContext context() {
        try {
            return files.context();
        } catch (IOException | GeneralSecurityException e) {
            throw CheckFailure.because("the files of oslo_policy.remote_ssl_* cannot be used: " + e);
        }
    }

    private static Optional<Path> path(Settings settings, Option<String> option) {
        return Optional.of(settings.get(option)).filter(file -> !file.isEmpty()).map(Path::of);
    }
}
