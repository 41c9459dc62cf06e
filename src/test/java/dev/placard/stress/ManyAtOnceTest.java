package dev.placard.stress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Histories in which every operation overlaps many others, made from an order that is known to be right: each takes
 * effect at some moment between its start and its end. The checker has to find an order too, without knowing it.
 */
class ManyAtOnceTest {

    private static final int QUOTA = 9;

    @ParameterizedTest
    @CsvSource({"4,1000", "8,1000", "16,1000", "24,500"})
    void an_order_is_found_where_there_is_one(int clients, int operations) {
        for (int seed = 1; seed <= 3; seed++) {
            assertThat(new Linearizability(QUOTA).violations(history(clients, operations, Keys.SHARED, seed))).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"16,1000"})
    void an_order_is_found_with_keys_of_ones_own(int clients, int operations) {
        assertThat(new Linearizability(1000).violations(history(clients, operations, Keys.OWN, 1))).isEmpty();
    }

    private record Pending(int client, Request request, long start, long effect, long end) { }

    private static History history(int clients, int operations, Keys keys, int seed) {
        Random random = new Random(seed);
        History history = new History();
        ModelService service = new ModelService(ModelService.Fault.NONE, keys == Keys.OWN ? 1000 : QUOTA);
        List<Mix> mixes = java.util.stream.IntStream.range(0, clients).mapToObj(client -> new Mix(client, keys, seed)).toList();
        PriorityQueue<Pending> byEffect = new PriorityQueue<>(Comparator.comparingLong(Pending::effect));
        for (int client = 0; client < clients; client++) {
            byEffect.add(pending(client, mixes.get(client).next(), 0, random));
        }
        while (history.size() < operations) {
            Pending next = byEffect.remove();
            Outcome outcome = service.call("server", next.request());
            mixes.get(next.client()).learn(next.request(), outcome);
            history.add(new Operation(next.client(), "server", next.request(), next.start(), next.end(), outcome));
            byEffect.add(pending(next.client(), mixes.get(next.client()).next(), next.end() + 1, random));
        }
        return history;
    }

    private static Pending pending(int client, Request request, long start, Random random) {
        long effect = start + 1 + random.nextInt(1000);
        return new Pending(client, request, start, effect, effect + 1 + random.nextInt(1000));
    }
}
