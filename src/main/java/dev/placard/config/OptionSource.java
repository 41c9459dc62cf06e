package dev.placard.config;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A place in which options stand. */
public interface OptionSource {

    /**
     * What is said here about an option.
     *
     * @return never an empty text; empty where the option does not stand here
     * @throws IllegalStateException in words for an operator, when what stands here cannot be used
     */
    Optional<Setting> find(Option<?> option);

    /** Whether any option of a section stands here, a known one or not. */
    boolean has(String section);

    /** What stands here as an option of Placard's sections, but is none of these; each with its place, in words for an operator. */
    List<String> unknown(Collection<Option<?>> known);
}
