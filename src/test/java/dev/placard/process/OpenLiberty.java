package dev.placard.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Open Liberty with the project's own server.xml. */
final class OpenLiberty extends AppServer {

    private static final Path HOME = Path.of("target/liberty/wlp").toAbsolutePath();
    // what the first server found out about its features, a quarter of the work of its start: those that come after it need not
    private static final Path WORK_AREA = HOME.resolve("usr/workarea");

    private final Path server;

    OpenLiberty(Path directory) {
        super(directory);
        server = directory.resolve("servers/placard");
    }

    @Override
    void install(Path war) throws IOException {
        Path applications = Files.createDirectories(server.resolve("dropins"));
        Files.copy(Path.of("server.xml"), server.resolve("server.xml"));
        Files.copy(SERVER_ENV, server.resolve("server.env"));
        // its heap and collector are for a server of one's own
        Files.write(server.resolve("jvm.options"), Files.readAllLines(Path.of("src/main/liberty/config/jvm.options")).stream()
                .filter(line -> line.startsWith("-D")).toList());
        Files.copy(war, applications.resolve("placard.war"));
        if (Files.exists(WORK_AREA)) {
            copy(WORK_AREA, workArea());
        }
    }

    @Override
    void stopped() throws IOException {
        boolean isAsShipped = Files.mismatch(Path.of("server.xml"), server.resolve("server.xml")) < 0 && Files.notExists(overrides());
        if (isAsShipped && Files.notExists(WORK_AREA)) {
            try {
                Files.move(workArea(), WORK_AREA);
            } catch (FileSystemException e) {
                assertThat(WORK_AREA).as("another one was quicker").exists();
            }
        }
    }

    @Override
    public void configure(Map<String, String> options) throws IOException {
        StringBuilder variables = new StringBuilder();
        options.forEach((name, text) -> variables.append("<variable name='" + name + "' defaultValue='" + text + "'/>"));
        override("options.xml", "<server>" + variables + "</server>");
    }

    @Override
    public void take(Path dataSources) throws IOException {
        Files.copy(dataSources, server.resolve("cells.xml"), StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void writeDataSource(String url) throws IOException {
        override("database.xml", "<server><dataSource id='DefaultDataSource'><properties URL='" + url + "'/></dataSource></server>");
    }

    @Override
    public void removeMicroProfile() throws IOException {
        Path file = server.resolve("server.xml");
        String before = Files.readString(file);
        String after = before.replaceAll("<feature>mp[A-Z][A-Za-z]*-[0-9.]+</feature>", "");
        if (after.equals(before)) {
            throw new AssertionError("there is no feature of MicroProfile in " + file);
        }
        Files.writeString(file, after);
    }

    @Override
    public void addTelemetry() throws IOException {
        override("telemetry.xml", Files.readString(Path.of("src/main/deploy/telemetry.xml")));
    }

    @Override
    String refusal() {
        return "CWWKZ0002E";
    }

    @Override
    List<String> command() {
        return List.of(HOME.resolve("bin/server").toString(), "run", "placard");
    }

    @Override
    Map<String, String> environment() {
        return Map.of("WLP_USER_DIR", directory().toString(), "WLP_OUTPUT_DIR", directory().resolve("output").toString(),
                "DB_DRIVERS", drivers().toString(), "JVM_ARGS", "-Xmx512m",
                // what "server create" would write to server.env
                "ltpa_keys_password", UUID.randomUUID().toString(), "keystore_password", UUID.randomUUID().toString());
    }

    @Override
    Path drivers() {
        return HOME.resolve("usr/shared/resources/jdbc");
    }

    @Override
    URI health() {
        return address().resolve("/health");
    }

    @Override
    Path log() {
        return directory().resolve("output/placard/logs/messages.log");
    }

    private Path workArea() {
        return directory().resolve("output/placard/workarea");
    }

    private Path overrides() {
        return server.resolve("configDropins/overrides");
    }

    private void override(String name, String xml) throws IOException {
        Files.writeString(Files.createDirectories(overrides()).resolve(name), xml);
    }
}
