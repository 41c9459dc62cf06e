package dev.placard.stress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What all clients were told. Any thread may add to it. */
final class History {

    private final List<Operation> operations = new ArrayList<>();

    /** Adds one operation. A read without an answer says nothing and is left out. */
    synchronized void add(Operation operation) {
        if (!(operation.isUnknown() && operation.request().isRead())) {
            operations.add(operation);
        }
    }

    /**
     * Notes that no request is under way any more, here, at the service or at its database: changes whose outcome is
     * unknown were made by now or never will be.
     */
    synchronized void settle() {
        long now = System.nanoTime();
        operations.replaceAll(operation -> operation.endingBy(now));
    }

    /**
     * The same where the database itself was killed. InnoDB shows others what was committed before that is on its disk, and tells who
     * committed it afterwards; so what was read while a change without an answer was under way may be of one that is lost, and says nothing.
     */
    synchronized void settleAfterCrash() {
        List<Operation> open = operations.stream().filter(change -> change.isUnknown() && change.end() == Long.MAX_VALUE).toList();
        operations.removeIf(read -> read.isRead()
                && open.stream().anyMatch(change -> change.server().equals(read.server()) && change.start() < read.end()));
        settle();
    }

    /**
     * The operations of each server.
     *
     * @return server id to operations, by their start
     */
    synchronized Map<String, List<Operation>> byServer() {
        return operations.stream().sorted(Comparator.comparingLong(Operation::start))
                .collect(Collectors.groupingBy(Operation::server, TreeMap::new, Collectors.toList()));
    }

    /** How many operations there are. */
    synchronized int size() {
        return operations.size();
    }

    /** How many operations have an outcome nobody knows. */
    synchronized long unknown() {
        return operations.stream().filter(Operation::isUnknown).count();
    }

    /** The requests whose outcome nobody knows. */
    synchronized List<Request> unknownRequests() {
        return operations.stream().filter(Operation::isUnknown).map(Operation::request).toList();
    }

    /** All keys that any of these operations names or was shown. */
    static SortedSet<String> keysOf(List<Operation> operations) {
        SortedSet<String> keys = new TreeSet<>();
        for (Operation operation : operations) {
            keys.addAll(operation.request().keys());
            operation.itemsAfter(false).ifPresent(items -> keys.addAll(items.keySet()));
        }
        return keys;
    }
}
