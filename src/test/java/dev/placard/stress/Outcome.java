package dev.placard.stress;

import java.util.Map;

/** What a client was told. */
sealed interface Outcome {

    /**
     * Whether a correct service may say this.
     *
     * @param key the request's key, where it has one
     * @param before the items before the request
     * @param after the items if the request is granted
     * @param quota how many items a server may have
     */
    boolean fits(String key, Map<String, String> before, Map<String, String> after, int quota);

    /** Whether the client knows that nothing was changed. */
    default boolean isRefusal() {
        return this instanceof Refusal;
    }

    /** Nothing was changed. */
    sealed interface Refusal extends Outcome { }

    /** 200 with all items. */
    record Items(Map<String, String> items) implements Outcome {

        @Override
        public boolean fits(String key, Map<String, String> before, Map<String, String> after, int quota) {
            return items.equals(after) && after.size() <= quota;
        }
    }

    /** 200 with one item. */
    record Item(String value) implements Outcome {

        @Override
        public boolean fits(String key, Map<String, String> before, Map<String, String> after, int quota) {
            return value.equals(after.get(key)) && after.size() <= quota;
        }
    }

    /** 204: the item was there and is removed. */
    record Removed() implements Outcome {

        @Override
        public boolean fits(String key, Map<String, String> before, Map<String, String> after, int quota) {
            return before.containsKey(key);
        }
    }

    /** 404: there was no such item. */
    record NoSuchItem() implements Refusal {

        @Override
        public boolean fits(String key, Map<String, String> before, Map<String, String> after, int quota) {
            return !before.containsKey(key);
        }
    }

    /** 403: the change would have passed the quota, and was not made. */
    record OverQuota() implements Refusal {

        @Override
        public boolean fits(String key, Map<String, String> before, Map<String, String> after, int quota) {
            return after.size() > quota;
        }
    }

    /** 412: the condition did not hold, and nothing was changed. */
    record ConditionFailed() implements Refusal {

        @Override
        public boolean fits(String key, Map<String, String> before, Map<String, String> after, int quota) {
            return after.equals(before); // what is written is always new
        }
    }

    /** No answer, or one that does not tell whether the change was made: 5xx, connection lost. */
    record Unknown() implements Outcome {

        @Override
        public boolean fits(String key, Map<String, String> before, Map<String, String> after, int quota) {
            return after.size() <= quota && !after.equals(before);
        }
    }
}
