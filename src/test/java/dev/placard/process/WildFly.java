package dev.placard.process;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/** WildFly, configured by the project's own script; the build ran it. */
final class WildFly extends AppServer {

    private static final Path HOME = Path.of("target/wildfly").toAbsolutePath();

    private final int managementPort = Ports.free();
    private final Path base;
    private final Path configuration;

    WildFly(Path directory) {
        super(directory);
        base = directory.resolve("standalone");
        configuration = base.resolve("configuration/standalone.xml");
    }

    @Override
    void install(Path war) throws IOException {
        copy(HOME.resolve("standalone/configuration"), configuration.getParent());
        Files.copy(war, Files.createDirectories(base.resolve("deployments")).resolve("placard.war"));
    }

    @Override
    public void configure(Map<String, String> options) throws IOException {
        StringBuilder properties = new StringBuilder();
        options.forEach((name, text) -> properties.append("<property name='" + name + "' value='" + text + "'/>"));
        // configure.cli made some already
        Files.writeString(configuration, Files.readString(configuration).replace("<system-properties>", "<system-properties>" + properties));
    }

    @Override
    public void take(Path dataSources) {
        cli(new ProcessBuilder(cli(), "--connect", "--controller=localhost:" + managementPort, "--file=" + dataSources));
    }

    @Override
    public void writeDataSource(String url) throws IOException {
        Files.writeString(configuration, Files.readString(configuration)
                .replaceAll("\\$\\{db\\.url:[^}]*\\}[^<]*", Matcher.quoteReplacement(url)));
    }

    @Override
    public void removeMicroProfile() {
        // any WildFly has Config, and configure.cli adds Health
    }

    @Override
    public void addTelemetry() throws IOException {
        Path script = directory().resolve("telemetry.cli");
        Files.writeString(script, "embed-server\n" + Files.readString(Path.of("src/main/deploy/telemetry.cli")));
        ProcessBuilder command = new ProcessBuilder(cli(), "--file=" + script);
        command.environment().put("JAVA_OPTS", "-Djboss.server.base.dir=" + base);
        cli(command);
    }

    @Override
    String refusal() {
        return "WFLYSRV0026";
    }

    @Override
    List<String> command() {
        return List.of(HOME.resolve("bin/standalone.sh").toString(), "-Djboss.server.base.dir=" + base,
                "-Djboss.management.http.port=" + managementPort);
    }

    @Override
    Map<String, String> environment() {
        return Map.of("JAVA_OPTS", "-Xmx512m -Djava.net.preferIPv4Stack=true", "RUN_CONF", SERVER_ENV.toString());
    }

    @Override
    Path drivers() {
        return Path.of("target/jdbc").toAbsolutePath();
    }

    @Override
    URI health() {
        return URI.create("http://localhost:" + managementPort + "/health");
    }

    @Override
    Path log() {
        return console();
    }

    private static String cli() {
        return HOME.resolve("bin/jboss-cli.sh").toString();
    }

    private void cli(ProcessBuilder command) {
        Child.start(command, directory().resolve("cli.log")).awaitEnd("jboss-cli, see " + directory());
    }
}
