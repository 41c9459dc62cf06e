package dev.placard.events;

import dev.placard.ground.Option;
import java.util.List;

/** What an operator may say about the events. */
public final class EventsOptions {

    /** How many may read the feed at a time, at one Placard. */
    public static final Option<Integer> READERS = Option.integer("events.readers", 100, 0);

    /** All of them. */
    public static final List<Option<?>> ALL = List.of(READERS);

    private EventsOptions() { }
}
