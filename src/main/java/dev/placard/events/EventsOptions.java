package dev.placard.events;

import dev.placard.config.Option;
import dev.placard.config.Settings;
import dev.placard.db.tables.ChangeTable;
import java.util.List;
import java.util.Optional;

/** What an operator may say about the events. */
public final class EventsOptions {

    /** How many may read the feed at a time, at one Placard. */
    public static final Option<Integer> READERS = Option.integer("events.readers", 100, 0);

    /** A reader of the feed is sent something at least so often. Who takes nothing for twice as long has gone. */
    public static final Option<Integer> HEARTBEAT_SECONDS = Option.integer("events.heartbeat_seconds", 15, 1);

    /** The JNDI name of the connection factory of Jakarta Messaging by which events are published; empty: they are not. */
    public static final Option<String> CONNECTION_FACTORY = Option.text("events.jms.connection_factory", "");

    /** The JNDI name of the topic they are published to. */
    public static final Option<String> TOPIC = Option.text("events.jms.topic", "");

    /** All of them. */
    public static final List<Option<?>> ALL = List.of(READERS, HEARTBEAT_SECONDS, CONNECTION_FACTORY, TOPIC);

    private EventsOptions() { }

    /** Whether events are published to a topic. */
    static boolean hasTopic(Settings settings) {
        return !settings.get(TOPIC).isEmpty();
    }

    /** What does not fit together, in a sentence; empty where all is well. */
    public static Optional<String> problem(Settings settings) {
        if (settings.get(TOPIC).isEmpty() != settings.get(CONNECTION_FACTORY).isEmpty()) {
            return Optional.of(CONNECTION_FACTORY.name() + " and " + TOPIC.name() + " go together: both name something, or none does.");
        }
        if (hasTopic(settings) && !ChangeTable.isKept(settings)) {
            return Optional.of(TOPIC.name() + " needs " + ChangeTable.DATABASE.name() + ": no change is recorded, so there are no events.");
        }
        return hasTopic(settings) && !ChangeTable.hasFeed(settings)
                ? Optional.of(TOPIC.name() + " needs placard.cells=one: the changes of several cells have no common order.") : Optional.empty();
    }
}
