package dev.placard.access;

import java.net.http.HttpResponse;

/**
 * An answer a client got, and when.
 *
 * @param asked before the request, in nanoseconds
 * @param answered after the answer
 * @param verb what was asked for
 * @param persona who asked
 * @param status of the answer
 * @param body of the answer
 */
record Answer(long asked, long answered, Verb verb, String persona, int status, String body) {

    static Answer by(OperatedPlacard placard, Verb verb, String persona) {
        long asked = System.nanoTime();
        HttpResponse<String> answer = placard.ask(verb, persona);
        return new Answer(asked, System.nanoTime(), verb, persona, answer.statusCode(), answer.body());
    }

    /** Whether it was allowed or forbidden, and nothing else. */
    boolean isDecision() {
        return status == verb.success() || status == 403 && body.contains("Policy doesn't allow " + verb.action());
    }

    boolean isAllowed() {
        return status == verb.success();
    }
}
