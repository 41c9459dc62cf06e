package dev.placard.access;

import dev.placard.process.Await;
import dev.placard.process.Database;
import dev.placard.process.PlacardProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** A Placard whose operator changes the policy file, which lies beside a nova.conf, while it runs. */
final class OperatedPlacard implements AutoCloseable {

    // its target is the project named in the URL: the one rule over HTTP whose target a client may choose
    private static final String PROBE = "os_compute_api:os-quota-sets:show";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path directory;
    private final PlacardProcess placard;
    private final GuardedServers servers;

    /**
     * Starts it, without a policy file.
     *
     * @param name of its directory
     * @param options lines of section oslo_policy
     */
    OperatedPlacard(String name, String... options) throws IOException, SQLException {
        directory = PlacardProcess.directory(name);
        Path novaConf = Files.createDirectory(directory.resolve("nova")).resolve("nova.conf");
        Files.writeString(novaConf, "[oslo_policy]\npolicy_file = rules.yaml\n" + String.join("\n", options) + "\n");
        Database database = new Database("jdbc:h2:file:" + directory.resolve("data/placard")
                + ";AUTO_SERVER=TRUE;LOCK_TIMEOUT=10000", "placard", "placard");
        placard = new PlacardProcess(directory, database, Map.of("PLACARD_NOVA_CONF", novaConf.toString(), "TOKENS_FILE",
                Path.of("src/test/resources/authorization/tokens.yaml").toAbsolutePath().toString()));
        placard.start();
        servers = new GuardedServers(database);
    }

    /** The servers the verbs are asked of. */
    GuardedServers servers() {
        return servers;
    }

    /** A file beside the nova.conf. */
    Path file(String name) {
        return directory.resolve("nova").resolve(name);
    }

    /** Everything it printed so far. */
    String console() {
        return placard.console();
    }

    /**
     * A policy file that can be recognized from outside.
     *
     * @param name of the policy: letters, digits and dashes
     * @param rules by action
     * @see #awaitPolicy
     */
    static String policy(String name, Map<String, String> rules) {
        Map<String, String> all = new LinkedHashMap<>(rules);
        all.put(PROBE, "'" + name + "':%(project_id)s");
        return new Yaml().dump(all);
    }

    /** Writes the policy file in place, and waits until it is in force. */
    void operate(String name, Map<String, String> rules) throws IOException {
        Files.writeString(file("rules.yaml"), policy(name, rules));
        awaitPolicy(name);
    }

    /** Puts a policy file in the place of the one before in one step, and waits until it is in force. */
    void operateAtOnce(String name, Map<String, String> rules) throws IOException {
        Path written = Files.writeString(file(".rules.new"), policy(name, rules));
        Files.move(written, file("rules.yaml"), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        awaitPolicy(name);
    }

    /** Waits until the rules of a {@link #policy} are in force. */
    void awaitPolicy(String name) {
        HttpRequest probe = HttpRequest.newBuilder(placard.address().resolve("/v2.1/os-quota-sets/" + name))
                .header("X-Auth-Token", "member-token").build();
        Await.until("the policy " + name + " to be in force, see " + directory, () -> answer(probe).statusCode() == 200);
    }

    /** Asks for a verb. */
    HttpResponse<String> ask(Verb verb, String persona) {
        return answer(verb.request(placard.address(), persona + "-token"));
    }

    /** Asks for a patch of the server of {@link Verb#CREATE}; the members as JSON has them. */
    HttpResponse<String> patch(String persona, String members) {
        return answer(HttpRequest.newBuilder(placard.address().resolve("/v2.1/servers/" + Verb.CREATE.server() + "/metadata"))
                .header("X-Auth-Token", persona + "-token").header("Content-Type", "application/merge-patch+json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString("{\"metadata\": {" + members + "}}")).build());
    }

    @Override
    public void close() throws SQLException {
        servers.close();
        placard.stop();
    }

    private HttpResponse<String> answer(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
