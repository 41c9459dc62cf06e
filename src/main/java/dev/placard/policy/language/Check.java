package dev.placard.policy.language;

import dev.placard.policy.rule.CheckFailure;
import dev.placard.policy.rule.Verdict;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A rule, or a part of one (oslo_policy/_checks.py). It prints itself in the language it was read from; what is printed
 * reads back as an equal check where no part holds white space.
 */
public sealed interface Check permits Check.Everybody, Check.Nobody, Check.And, Check.Or, Check.Not, Check.RuleCheck,
        Check.LoneToken, CallerCheck {

    /**
     * Judges this check. With a target and remote checks at hand the answer is never DEPENDS.
     *
     * @throws CheckFailure where oslo.policy itself fails
     */
    Verdict evaluate(Evaluation evaluation);

    /** The checks this one is made of; none for a check that is one of its own. */
    default List<Check> parts() {
        return List.of();
    }

    /** {@code @}: everybody. */
    record Everybody() implements Check {

        @Override
        public Verdict evaluate(Evaluation evaluation) {
            return Verdict.ALLOW;
        }

        @Override
        public String toString() {
            return "@";
        }
    }

    /** {@code !}: nobody; also what a rule that cannot be parsed becomes. */
    record Nobody() implements Check {

        @Override
        public Verdict evaluate(Evaluation evaluation) {
            return Verdict.DENY;
        }

        @Override
        public String toString() {
            return "!";
        }
    }

    /** All of these, asked in turn until one denies. */
    record And(List<Check> parts) implements Check {

        @Override
        public Verdict evaluate(Evaluation evaluation) {
            Verdict least = Verdict.ALLOW;
            for (Check part : parts) {
                Verdict verdict = part.evaluate(evaluation);
                if (verdict == Verdict.DENY) {
                    return verdict;
                }
                least = verdict == Verdict.DEPENDS ? verdict : least;
            }
            return least;
        }

        @Override
        public String toString() {
            return parts.stream().map(Check::toString).collect(Collectors.joining(" and ", "(", ")"));
        }
    }

    /** Any of these, asked in turn until one allows. */
    record Or(List<Check> parts) implements Check {

        @Override
        public Verdict evaluate(Evaluation evaluation) {
            Verdict greatest = Verdict.DENY;
            for (Check part : parts) {
                Verdict verdict = part.evaluate(evaluation);
                if (verdict == Verdict.ALLOW) {
                    return verdict;
                }
                greatest = verdict == Verdict.DEPENDS ? verdict : greatest;
            }
            return greatest;
        }

        @Override
        public String toString() {
            return parts.stream().map(Check::toString).collect(Collectors.joining(" or ", "(", ")"));
        }
    }

    /** Holds where its part does not. */
    record Not(Check part) implements Check {

        @Override
        public List<Check> parts() {
            return List.of(part);
        }

        @Override
        public Verdict evaluate(Evaluation evaluation) {
            return part.evaluate(evaluation).mirrored();
        }

        @Override
        public String toString() {
            return "not " + part;
        }
    }

    /** {@code rule:name}: another rule; one that does not exist, nor the default rule, denies. */
    record RuleCheck(String name) implements Check {

        @Override
        public Verdict evaluate(Evaluation evaluation) {
            return evaluation.evaluateRule(name);
        }

        @Override
        public String toString() {
            return "rule:" + name;
        }
    }

    /** A rule that is one lone token such as {@code and}: oslo.policy loads it and fails when it is judged. */
    record LoneToken(String token) implements Check {

        @Override
        public Verdict evaluate(Evaluation evaluation) {
            throw CheckFailure.because("the rule is nothing but " + token);
        }

        @Override
        public String toString() {
            return token;
        }
    }
}
