package dev.placard.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;

/** What a persona hears; the words of matrix.yaml. */
enum Decision {

    YES("may %s"),
    FORBIDDEN("may not %s"),
    EARLY("may not %s, and is told so before the server is looked up"),
    UNSEEN("sees no server to %s");

    private final String sentence;

    Decision(String sentence) {
        this.sentence = sentence;
    }

    static Decision of(String cell) {
        return switch (cell) {
            case "yes" -> YES;
            case "403" -> FORBIDDEN;
            case "404" -> UNSEEN;
            case "early" -> EARLY;
            default -> throw new IllegalArgumentException("no decision: " + cell);
        };
    }

    String sentence(Verb verb) {
        return sentence.formatted(verb.policyName());
    }

    /** Asks, and looks into the tables: what is refused changes nothing. */
    void check(OperatedPlacard placard, Verb verb, String persona) {
        HttpResponse<String> answer = placard.ask(verb, persona);
        Map<String, String> items = placard.servers().items(verb);
        if (!items.equals(GuardedServers.ITEMS)) {
            placard.servers().reset(verb);
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status(verb));
        assertThat(answer.body()).contains(message(verb));
        assertThat(items).isEqualTo(this == YES ? verb.result() : GuardedServers.ITEMS);
    }

    private int status(Verb verb) {
        return switch (this) {
            case YES -> verb.success();
            case FORBIDDEN, EARLY -> 403;
            case UNSEEN -> 404;
        };
    }

    private String message(Verb verb) {
        return switch (this) {
            case YES -> "";
            case FORBIDDEN, EARLY -> "\"Policy doesn't allow " + verb.action() + " to be performed.\"";
            case UNSEEN -> "\"Instance " + verb.server() + " could not be found.\"";
        };
    }
}
