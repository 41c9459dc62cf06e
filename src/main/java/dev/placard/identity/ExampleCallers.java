package dev.placard.identity;

import dev.placard.ground.Caller;
import java.util.Optional;

/** The callers of the example file, whose tokens everybody knows: for programs on this machine only. */
final class ExampleCallers implements TokenValidator {

    private final TokenFile file;

    ExampleCallers(TokenFile file) {
        this.file = file;
    }

    @Override
    public Optional<Caller> validate(PresentedTokens presented) {
        return presented.peer().isThisMachine() ? file.validate(presented) : Optional.empty();
    }
}
