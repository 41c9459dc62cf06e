package dev.placard.stress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** Clients that use a few servers at once, each asking one thing at a time, and a history of what they were told. */
final class Workload {

    private static final int OBSERVER = -1;

    private final List<String> servers;
    private final int clients;
    private final IntFunction<Service> services;
    private final History history = new History();
    private final List<Mix> mixes = new ArrayList<>();

    /**
     * A workload. It takes all items off the servers first.
     *
     * @param servers the servers' ids
     * @param clients how many clients there are
     * @param keys which keys they change
     * @param seed another one gives other requests
     * @param services how the client of that number reaches the service; -1 is nobody of them, who looks on
     */
    Workload(List<String> servers, int clients, Keys keys, long seed, IntFunction<Service> services) {
        this.servers = List.copyOf(servers);
        this.clients = clients;
        this.services = services;
        for (int client = 0; client < clients; client++) {
            mixes.add(new Mix(client, keys, seed));
        }
        ofEach(new Request.UpdateAll(Map.of()));
    }

    /** What the clients were told so far. */
    History history() {
        return history;
    }

    /**
     * Lets all clients work, and look at all servers after every round, when nobody writes.
     *
     * @param rounds how many rounds
     * @param each how many requests each client makes in a round
     */
    void run(int rounds, int each) {
        CyclicBarrier allDone = new CyclicBarrier(clients, this::observe);
        together((client, service) -> {
            for (int round = 0; round < rounds; round++) {
                for (int i = 0; i < each; i++) {
                    request(client, service);
                }
                allDone.await();
            }
        });
    }

    /**
     * Lets each client work until it gets no answer, or one that does not tell whether its change was made.
     *
     * @param requests after how many requests of all clients something is broken
     * @param breaking breaks it; all but one of the clients go on meanwhile
     */
    void runUntilBroken(int requests, Runnable breaking) {
        AtomicInteger left = new AtomicInteger(requests);
        together((client, service) -> {
            while (!(request(client, service) instanceof Outcome.Unknown)) {
                if (left.decrementAndGet() == 0) {
                    breaking.run();
                }
            }
        });
    }

    /** Looks at all servers. Nobody may write meanwhile, else the history does not get shorter by it. */
    void observe() {
        ofEach(new Request.Index());
    }

    private void ofEach(Request request) {
        try (Service service = services.apply(OBSERVER)) {
            servers.forEach(server -> record(OBSERVER, service, server, request));
        }
    }

    private Outcome request(int client, Service service) {
        Mix mix = mixes.get(client);
        String server = mix.server(servers);
        Request request = mix.next();
        Outcome outcome = record(client, service, server, request);
        mix.learn(request, outcome);
        return outcome;
    }

    private Outcome record(int client, Service service, String server, Request request) {
        long start = System.nanoTime();
        Outcome outcome = service.call(server, request);
        long end = outcome instanceof Outcome.Unknown ? Long.MAX_VALUE : System.nanoTime();
        history.add(new Operation(client, server, request, start, end, outcome));
        return outcome;
    }

    private void together(Work work) {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<Future<Void>> all = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                int client = i;
                all.add(threads.submit(() -> {
                    try (Service service = services.apply(client)) {
                        work.run(client, service);
                        return null;
                    } catch (Exception | AssertionError e) {
                        threads.shutdownNow(); // nobody waits for a client that failed, also who comes to the meeting later
                        throw e;
                    }
                }));
            }
            await(all);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Whether it is not only what others made of it. */
    private static boolean isFirst(Throwable reason) {
        return !(reason instanceof BrokenBarrierException || reason instanceof InterruptedException);
    }

    private static void await(List<Future<Void>> all) {
        AssertionError failure = null;
        for (Future<Void> one : all) {
            try {
                one.get();
            } catch (ExecutionException e) {
                boolean first = failure == null || !isFirst(failure.getCause());
                failure = first ? new AssertionError("a client failed", e.getCause()) : failure;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** What one client does. */
    private interface Work {

        void run(int client, Service service) throws Exception;
    }
}
