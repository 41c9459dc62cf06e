package dev.placard.identity.keystone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate authority of our own, made by the JDK's keytool, and what it signs. */
final class TestCertificates {

    private static final String PASSWORD = "only-for-tests";

    private final Path store;
    private final Path directory;

    TestCertificates(Path directory) throws IOException, InterruptedException {
        this.directory = directory;
        this.store = directory.resolve("store.p12");
        keytool("-genkeypair", "-alias", "ca", "-dname", "CN=test authority", "-ext", "bc:c=ca:true");
        keytool("-genkeypair", "-alias", "keystone", "-dname", "CN=keystone", "-signer", "ca", "-ext", "san=ip:127.0.0.1");
        keytool("-genkeypair", "-alias", "elsewhere", "-dname", "CN=elsewhere", "-signer", "ca", "-ext", "san=dns:elsewhere.example");
        keytool("-genkeypair", "-alias", "client", "-dname", "CN=placard", "-signer", "ca");
    }

    /** The context of a server that shows this certificate and trusts our authority. */
    SSLContext server(String alias) throws GeneralSecurityException, IOException {
        KeyStore own = empty();
        own.setKeyEntry("server", key(alias), PASSWORD.toCharArray(), load().getCertificateChain(alias));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, PASSWORD.toCharArray());
        KeyStore authority = empty();
        authority.setCertificateEntry("ca", load().getCertificate("ca"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(authority);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    Path certificateFile(String alias) throws GeneralSecurityException, IOException {
        return write(alias + ".pem", "CERTIFICATE", load().getCertificate(alias).getEncoded());
    }

    Path keyFile(String alias) throws GeneralSecurityException, IOException {
        return write(alias + ".key", "PRIVATE KEY", key(alias).getEncoded());
    }

    private Path write(String file, String label, byte[] content) throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return Files.writeString(directory.resolve(file),
                "Comments may stand here\n-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n");
    }

    private Key key(String alias) throws GeneralSecurityException, IOException {
        return load().getKey(alias, PASSWORD.toCharArray());
    }

    private KeyStore load() throws GeneralSecurityException, IOException {
        return KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore empty = KeyStore.getInstance("PKCS12");
        empty.load(null, null);
        return empty;
    }

    private void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keyalg", "EC", "-validity", "2", "-storetype", "PKCS12", "-keystore", store.toString(),
                "-storepass", PASSWORD));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IllegalStateException("keytool failed: " + output);
        }
    }
}
