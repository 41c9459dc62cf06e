package dev.placard.access;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients that ask on and on until they are stopped. */
final class Clients {

    private final OperatedPlacard placard;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> running = new ArrayList<>();
    private final List<Answer> answers = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean goesOn = true;

    Clients(OperatedPlacard placard) {
        this.placard = placard;
    }

    /** Starts one more client, who asks for these verbs in turn. */
    void start(String persona, Verb... verbs) {
        running.add(threads.submit(() -> {
            while (goesOn) {
                for (Verb verb : verbs) {
                    answers.add(Answer.by(placard, verb, persona));
                }
            }
        }));
    }

    /** How many answers there are by now. */
    int answers() {
        return answers.size();
    }

    /** Ends them, and gives all answers. */
    List<Answer> stop() throws ExecutionException, InterruptedException {
        goesOn = false;
        threads.shutdown();
        for (Future<?> client : running) {
            client.get();
        }
        return List.copyOf(answers);
    }
}
