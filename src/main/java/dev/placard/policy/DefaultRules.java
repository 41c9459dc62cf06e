package dev.placard.policy;

import java.util.List;
import java.util.stream.Stream;

/** Every rule that has a default: what counts where the policy file does not name it. */
public final class DefaultRules {

    /** The rules others stand on, those of server metadata, and those of the register. */
    public static final List<RuleDefault> TABLE =
            Stream.of(ServerMetadataRules.TABLE, ServerRules.TABLE).flatMap(List::stream).toList();

    private DefaultRules() { }
}
