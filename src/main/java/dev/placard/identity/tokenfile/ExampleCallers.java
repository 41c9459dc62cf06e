package dev.placard.identity.tokenfile;

import dev.placard.core.Caller;
import dev.placard.identity.token.PresentedTokens;
import dev.placard.identity.token.TokenValidator;
import java.util.Optional;

/** The callers of the example file, whose tokens everybody knows: for programs on this machine only. */
public record ExampleCallers(TokenFile file) implements TokenValidator {

    @Override
    public Optional<Caller> validate(PresentedTokens presented) {
        return presented.peer().isThisMachine() ? file.validate(presented) : Optional.empty();
    }
}
