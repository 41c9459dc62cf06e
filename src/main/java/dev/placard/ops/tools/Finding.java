package dev.placard.ops.tools;

/** The outcome of one check, with details in a sentence for the operator; empty where there is nothing to say. */
record Finding(String check, Result result, String details) {

    /** As nova-status has them, by their exit codes. */
    enum Result {

        SUCCESS("Success"), WARNING("Warning"), FAILURE("Failure");

        private final String word;

        Result(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    static Finding success(String check, String details) {
        return new Finding(check, Result.SUCCESS, details);
    }

    static Finding warning(String check, String details) {
        return new Finding(check, Result.WARNING, details);
    }

    static Finding failure(String check, String details) {
        return new Finding(check, Result.FAILURE, details);
    }
}
