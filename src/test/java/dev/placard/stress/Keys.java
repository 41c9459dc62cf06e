package dev.placard.stress;

import java.util.List;
import java.util.stream.Stream;

/** Which keys the clients of a workload change. */
enum Keys {

    /** All clients change the same few keys; some of them are one key to a database that compares without case. */
    SHARED {
        @Override
        List<String> of(int client) {
            return List.of("foo", "Foo", "foo ", "fOO", "a", "b", "c", "d:e", "f.g", "h_i", "j-k", "l");
        }
    },

    /** Each client has keys of its own. A service may then repeat a change of one item after a lost connection. */
    OWN {
        @Override
        List<String> of(int client) {
            return Stream.of("a", "A", "b", "c").map(name -> name + client).toList();
        }
    };

    /** The keys a client uses. */
    abstract List<String> of(int client);
}
