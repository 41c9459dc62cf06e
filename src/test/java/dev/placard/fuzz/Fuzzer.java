package dev.placard.fuzz;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/** Sends one request after the other about one server, and stops at the first that is answered as none may be. */
final class Fuzzer implements Callable<Optional<String>> {

    private static final int BETWEEN_SWEEPS = 500;

    private final URI address;
    private final FuzzedServer server;
    private final long firstSeed;
    private final int count;
    private final Map<String, Integer> answers = new TreeMap<>();

    Fuzzer(URI address, FuzzedServer server, long firstSeed, int count) {
        this.address = address;
        this.server = server;
        this.firstSeed = firstSeed;
        this.count = count;
    }

    /** How often each status came back. */
    Map<String, Integer> answers() {
        return answers;
    }

    /** Sends all; what is wrong with which request, and how to send it again. */
    @Override
    public Optional<String> call() throws IOException, SQLException {
        String before = server.state();
        for (int i = 0; i < count; i++) {
            byte[] request = Requests.request(firstSeed + i, server.id(), address.getAuthority());
            Conversation answer = Conversation.about(request, address);
            answers.merge(answer.statuses().toString(), 1, Integer::sum);
            String after = server.state();
            String complaint = answer.isRefusal() && !after.equals(before) ? "refused, and changed all the same" : answer.complaint();
            if (!complaint.isEmpty()) {
                return Optional.of(report(complaint, firstSeed + i, request, answer));
            }
            before = after;
            if (i % BETWEEN_SWEEPS == 0) {
                server.forgetRemoved();
                before = server.state();
            }
        }
        return Optional.empty();
    }

    private String report(String complaint, long seed, byte[] request, Conversation answer) {
        String hex = java.util.HexFormat.of().formatHex(request, 0, Math.min(request.length, 20_000));
        return complaint + "\nRequests.request(" + seed + "L, \"" + server.id() + "\", \"" + address.getAuthority() + "\")\n"
                + new String(request, 0, Math.min(request.length, 2000), StandardCharsets.ISO_8859_1)
                + "\nbytes: " + hex + "\nanswer: " + answer.text();
    }
}
