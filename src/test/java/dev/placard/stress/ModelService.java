package dev.placard.stress;

import dev.placard.stress.Outcome.ConditionFailed;
import dev.placard.stress.Outcome.Item;
import dev.placard.stress.Outcome.Items;
import dev.placard.stress.Outcome.NoSuchItem;
import dev.placard.stress.Outcome.OverQuota;
import dev.placard.stress.Outcome.Removed;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** The metadata service in memory, right or with one of the faults that services on a database have. */
final class ModelService implements Service {

    /** What it does wrong. */
    enum Fault {
        /** Nothing: lock, read, write. */
        NONE,
        /** Two writers may read the same items and each writes what it made of them: Nova's race. */
        NO_LOCK,
        /** It locks, but goes on with what it read before, as a transaction does that is begun anew inside of itself. */
        RETRY_INSIDE_TRANSACTION,
        /** It looks at the condition before it locks. */
        CONDITION_OUTSIDE,
        /** Reads are answered from a copy that another node's writes do not refresh. */
        STALE_CACHE,
        /** The whole map is written item by item, and readers see it. */
        HALF_MADE
    }

    private final Fault fault;
    private final int quota;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Map<String, String>> rows = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> cached = new ConcurrentHashMap<>();

    ModelService(Fault fault, int quota) {
        this.fault = fault;
        this.quota = quota;
    }

    @Override
    public Outcome call(String server, Request request) {
        if (request.isRead()) {
            return answer(request, fault == Fault.STALE_CACHE ? cached.getOrDefault(server, Map.of()) : read(server));
        }
        Map<String, String> snapshot = read(server);
        Thread.yield();
        if (fault == Fault.NO_LOCK) {
            return change(server, request, snapshot);
        }
        lock.lock();
        try {
            boolean unconditional = fault == Fault.CONDITION_OUTSIDE && !request.isRefused(snapshot);
            return change(server, unconditional ? withoutCondition(request) : request,
                    fault == Fault.RETRY_INSIDE_TRANSACTION ? snapshot : read(server));
        } finally {
            lock.unlock();
            // the other node learns of it some time after the answer
            if (fault == Fault.STALE_CACHE && Thread.currentThread().getId() % 2 == 0) {
                cached.put(server, read(server));
            }
        }
    }

    private static Request withoutCondition(Request request) {
        if (request instanceof Request.Swap swap) {
            return new Request.Update(swap.key(), swap.value());
        }
        return request instanceof Request.SwapAll swapAll ? new Request.UpdateAll(swapAll.items()) : request;
    }

    private Outcome change(String server, Request request, Map<String, String> before) {
        Map<String, String> after = request.apply(before);
        if (request instanceof Request.Delete delete && !before.containsKey(delete.key())) {
            return new NoSuchItem();
        }
        if (request.isRefused(before)) {
            return new ConditionFailed();
        }
        if (after.size() > quota) {
            return new OverQuota();
        }
        if (fault == Fault.HALF_MADE && after.size() > 1) {
            Map<String, String> half = new HashMap<>(before);
            half.put(after.keySet().iterator().next(), after.values().iterator().next());
            rows.put(server, half);
            Thread.yield();
        }
        rows.put(server, after);
        return answer(request, after);
    }

    private static Outcome answer(Request request, Map<String, String> items) {
        if (request instanceof Request.Delete) {
            return new Removed();
        } else if (request instanceof Request.Update update) {
            return new Item(update.value());
        } else if (request instanceof Request.Swap swap) {
            return new Item(swap.value());
        } else if (request instanceof Request.Show show) {
            return items.containsKey(show.key()) ? new Item(items.get(show.key())) : new NoSuchItem();
        }
        return new Items(items);
    }

    private Map<String, String> read(String server) {
        return rows.getOrDefault(server, Map.of());
    }
}
