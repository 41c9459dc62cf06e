package dev.placard.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** An app server as the build installed it below target, run from a directory of its own. */
enum AppServer {

    /** With the project's own server.xml. */
    LIBERTY("CWWKZ0002E") {

        private static final Path HOME = Path.of("target/liberty/wlp").toAbsolutePath();

        @Override
        void install(Path directory, Path war) throws IOException {
            Path server = Files.createDirectories(directory.resolve("servers/placard/dropins")).getParent();
            Files.copy(Path.of("server.xml"), server.resolve("server.xml"));
            Files.copy(SERVER_ENV, server.resolve("server.env"));
            // its heap and collector are for a server of one's own
            Files.write(server.resolve("jvm.options"), Files.readAllLines(Path.of("src/main/liberty/config/jvm.options")).stream()
                    .filter(line -> line.startsWith("-D")).toList());
            Files.copy(war, server.resolve("dropins/placard.war"));
        }

        @Override
        void configure(Path directory, Map<String, String> options) throws IOException {
            StringBuilder variables = new StringBuilder();
            options.forEach((name, text) -> variables.append("<variable name='" + name + "' defaultValue='" + text + "'/>"));
            Path overrides = Files.createDirectories(directory.resolve("servers/placard/configDropins/overrides"));
            Files.writeString(overrides.resolve("options.xml"), "<server>" + variables + "</server>");
        }

        @Override
        void take(Path dataSources, Path directory, int managementPort) throws IOException {
            Files.copy(dataSources, directory.resolve("servers/placard/cells.xml"), StandardCopyOption.REPLACE_EXISTING);
        }

        @Override
        void writeDataSource(Path directory, String url) throws IOException {
            Path overrides = Files.createDirectories(directory.resolve("servers/placard/configDropins/overrides"));
            Files.writeString(overrides.resolve("database.xml"), "<server><dataSource id='DefaultDataSource'><properties URL='" + url
                    + "'/></dataSource></server>");
        }

        @Override
        void withoutMicroProfile(Path directory) throws IOException {
            edit(directory.resolve("servers/placard/server.xml"), "<feature>mp[A-Z][A-Za-z]*-[0-9.]+</feature>");
        }

        @Override
        void withTelemetry(Path directory) throws IOException {
            Path overrides = Files.createDirectories(directory.resolve("servers/placard/configDropins/overrides"));
            Files.copy(Path.of("src/main/deploy/telemetry.xml"), overrides.resolve("telemetry.xml"));
        }

        @Override
        List<String> command(Path directory, int managementPort) {
            return List.of(HOME.resolve("bin/server").toString(), "run", "placard");
        }

        @Override
        Map<String, String> environment(Path directory) {
            return Map.of("WLP_USER_DIR", directory.toString(), "WLP_OUTPUT_DIR", directory.resolve("output").toString(),
                    "DB_DRIVERS", HOME.resolve("usr/shared/resources/jdbc").toString(), "JVM_ARGS", "-Xmx512m",
                    // what "server create" would write to server.env
                    "ltpa_keys_password", UUID.randomUUID().toString(), "keystore_password", UUID.randomUUID().toString());
        }

        @Override
        Path drivers() {
            return HOME.resolve("usr/shared/resources/jdbc");
        }

        @Override
        URI health(URI address, int managementPort) {
            return address.resolve("/health");
        }

        @Override
        Optional<Path> log(Path directory) {
            return Optional.of(directory.resolve("output/placard/logs/messages.log"));
        }
    },

    /** Configured by the project's own script; the build ran it. */
    WILDFLY("WFLYSRV0026") {

        private static final Path HOME = Path.of("target/wildfly").toAbsolutePath();

        @Override
        void install(Path directory, Path war) throws IOException {
            copy(HOME.resolve("standalone/configuration"), directory.resolve("standalone/configuration"));
            Files.copy(war, Files.createDirectories(directory.resolve("standalone/deployments")).resolve("placard.war"));
        }

        @Override
        void configure(Path directory, Map<String, String> options) throws IOException {
            StringBuilder properties = new StringBuilder();
            options.forEach((name, text) -> properties.append("<property name='" + name + "' value='" + text + "'/>"));
            Path file = directory.resolve("standalone/configuration/standalone.xml");
            // configure.cli made some already
            Files.writeString(file, Files.readString(file).replace("<system-properties>", "<system-properties>" + properties));
        }

        @Override
        void take(Path dataSources, Path directory, int managementPort) {
            Child.start(new ProcessBuilder(HOME.resolve("bin/jboss-cli.sh").toString(), "--connect", "--controller=localhost:" + managementPort,
                    "--file=" + dataSources), directory.resolve("cli.log")).awaitEnd("jboss-cli, see " + directory);
        }

        @Override
        void writeDataSource(Path directory, String url) throws IOException {
            Path file = directory.resolve("standalone/configuration/standalone.xml");
            Files.writeString(file, Files.readString(file).replaceAll("\\$\\{db\\.url:[^}]*\\}[^<]*", Matcher.quoteReplacement(url)));
        }

        @Override
        void withoutMicroProfile(Path directory) {
            // any WildFly has Config, and configure.cli adds Health
        }

        @Override
        void withTelemetry(Path directory) throws IOException {
            Path script = directory.resolve("telemetry.cli");
            Files.writeString(script, "embed-server\n" + Files.readString(Path.of("src/main/deploy/telemetry.cli")));
            ProcessBuilder cli = new ProcessBuilder(HOME.resolve("bin/jboss-cli.sh").toString(), "--file=" + script);
            cli.environment().put("JAVA_OPTS", "-Djboss.server.base.dir=" + directory.resolve("standalone"));
            Child.start(cli, directory.resolve("cli.log")).awaitEnd("jboss-cli, see " + directory);
        }

        @Override
        List<String> command(Path directory, int managementPort) {
            return List.of(HOME.resolve("bin/standalone.sh").toString(),
                    "-Djboss.server.base.dir=" + directory.resolve("standalone"),
                    "-Djboss.management.http.port=" + managementPort);
        }

        @Override
        Map<String, String> environment(Path directory) {
            return Map.of("JAVA_OPTS", "-Xmx512m -Djava.net.preferIPv4Stack=true", "RUN_CONF", SERVER_ENV.toString());
        }

        @Override
        Path drivers() {
            return Path.of("target/jdbc").toAbsolutePath();
        }

        @Override
        URI health(URI address, int managementPort) {
            return URI.create("http://localhost:" + managementPort + "/health");
        }

        @Override
        Optional<Path> log(Path directory) {
            return Optional.empty();
        }
    };

    // what both servers run before they start
    private static final Path SERVER_ENV = Path.of("src/main/env/server.env").toAbsolutePath();

    private final String refusal;

    /**
     * An app server.
     *
     * @param refusal the code of the message by which it says that an application did not start
     */
    AppServer(String refusal) {
        this.refusal = refusal;
    }

    /** The one this build tests with. */
    static AppServer current() {
        return valueOf(System.getProperty("arquillian.launch", "liberty").toUpperCase(java.util.Locale.ROOT));
    }

    /** The code of the message by which it says that an application did not start. */
    String refusal() {
        return refusal;
    }

    /** Makes a server in an empty directory, with an application. */
    abstract void install(Path directory, Path war) throws IOException;

    /** Writes options into the server's own configuration: as defaults of variables in a server.xml, as system properties. */
    abstract void configure(Path directory, Map<String, String> options) throws IOException;

    /** Adds data sources, as the command cells wrote them, to the server while it runs. */
    abstract void take(Path dataSources, Path directory, int managementPort) throws IOException;

    /** Has the server's own configuration lead the data source to a database, without an option of ours. */
    abstract void writeDataSource(Path directory, String url) throws IOException;

    /** Takes all features of MicroProfile away, where Placard's own configuration does not bring it. */
    abstract void withoutMicroProfile(Path directory) throws IOException;

    /** Does what the pages say to turn MicroProfile Telemetry on. */
    abstract void withTelemetry(Path directory) throws IOException;

    /** What starts that server in the foreground. */
    abstract List<String> command(Path directory, int managementPort);

    /** What the command finds in its environment. */
    abstract Map<String, String> environment(Path directory);

    /** The folder with the JDBC drivers. */
    abstract Path drivers();

    /** Where MicroProfile Health answers. */
    abstract URI health(URI address, int managementPort);

    /** The file with what is logged; empty where it is printed. */
    abstract Optional<Path> log(Path directory);

    private static void edit(Path file, String removed) throws IOException {
        String before = Files.readString(file);
        String after = before.replaceAll(removed, "");
        if (after.equals(before)) {
            throw new AssertionError("there is no " + removed + " in " + file);
        }
        Files.writeString(file, after);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            all.forEach(path -> {
                try {
                    Path target = to.resolve(from.relativize(path).toString());
                    if (Files.isDirectory(path)) {
                        Files.createDirectories(target);
                    } else {
                        Files.copy(path, target);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
