package dev.placard.policy.language;

import java.util.Optional;

/** A rule as read from a file, and what an operator should know of it: why it denies, or that it allows everybody without saying so. */
public record ParsedRule(Check check, Optional<String> problem) {

    static ParsedRule of(Check check) {
        return new ParsedRule(check, Optional.empty());
    }

    static ParsedRule allowing(String problem) {
        return new ParsedRule(new Check.Everybody(), Optional.of(problem));
    }

    static ParsedRule denying(String problem) {
        return new ParsedRule(new Check.Nobody(), Optional.of(problem));
    }
}
