package dev.placard.identity.tokenfile;

import dev.placard.core.Caller;
import dev.placard.core.FileStamp;
import dev.placard.core.FilesAtRest;
import dev.placard.core.Reason;
import dev.placard.identity.token.PresentedTokens;
import dev.placard.identity.token.TokenHash;
import dev.placard.identity.token.TokenValidator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Callers from a file: identity without Keystone. The file is read again once it has changed and is at rest; the price of a request is
 * one look at its time of modification and its size. When what is read is broken, what was read before stays in force, the log says so
 * once, and {@link #problem()} says so until the file is mended.
 */
public final class TokenFile implements TokenValidator {

    private static final Logger LOG = System.getLogger(TokenFile.class.getName());
    private static final String EXAMPLE = "tokens.yaml";

    private final Optional<Path> file;
    private final Clock clock;
    private final FilesAtRest rest = new FilesAtRest();
    private volatile Reading reading;

    private TokenFile(Optional<Path> file, Clock clock, Reading first) {
        this.file = file;
        this.clock = clock;
        this.reading = first;
    }

    /**
     * The callers an operator wrote down.
     *
     * @param file a YAML file in the form of the example
     * @throws IllegalStateException naming the file, and the line where there is one, when it cannot be read
     */
    public static TokenFile at(Path file, Clock clock) {
        Reading first = read(file, stamps(file), new Reading(List.of(), Map.of(), Optional.empty()));
        first.problem().ifPresent(problem -> {
            throw new IllegalStateException(problem);
        });
        return new TokenFile(Optional.of(file), clock, first);
    }

    /** The callers of the example file, whose tokens everybody knows: to be asked by {@link ExampleCallers} only. */
    public static TokenFile example(Clock clock) {
        try (InputStream in = Objects.requireNonNull(TokenFile.class.getResourceAsStream(EXAMPLE), EXAMPLE)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Map<TokenHash, Caller> callers = new TokenFileParser(EXAMPLE).parse(text);
            return new TokenFile(Optional.empty(), clock, new Reading(List.of(), callers, Optional.empty()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with the file as it is now: a sentence that names it, and the line where there is one; empty when all is well. */
    public Optional<String> problem() {
        return current().problem();
    }

    @Override
    public Optional<Caller> validate(PresentedTokens presented) {
        Map<TokenHash, Caller> callers = current().callers();
        Optional<Caller> user = find(callers, presented.userToken());
        if (presented.serviceToken().isEmpty()) {
            return user;
        }
        return find(callers, presented.serviceToken().get())
                .map(by -> new Caller.Service(by.user(), by.scope(), by.roles()))
                .flatMap(service -> user.map(caller -> caller.sentBy(service)));
    }

    private Optional<Caller> find(Map<TokenHash, Caller> callers, String token) {
        return Optional.ofNullable(callers.get(TokenHash.of(token)))
                .filter(caller -> !caller.expiresAt().isBefore(clock.instant()));
    }

    private Reading current() {
        return file.map(this::current).orElse(reading);
    }

    private Reading current(Path path) {
        Reading known = reading;
        return stamps(path).equals(known.stamps()) ? known : changed(path);
    }

    private synchronized Reading changed(Path path) {
        List<FileStamp> now = stamps(path);
        if (!now.equals(reading.stamps()) && rest.areAtRest(reading.stamps(), now)) {
            Reading next = read(path, now, reading);
            if (stamps(path).equals(now)) {
                reading = next;
                report(path, next.problem());
            }
        }
        return reading;
    }

    /** Of the one file; none where it is missing. */
    private static List<FileStamp> stamps(Path path) {
        try {
            return List.of(FileStamp.of(path));
        } catch (IOException e) {
            return List.of();
        }
    }

    private static void report(Path path, Optional<String> problem) {
        if (problem.isPresent()) {
            LOG.log(Level.ERROR, "{0}. The tokens read before stay in force.", problem.get());
        } else {
            LOG.log(Level.INFO, "The token file {0} was read again.", path);
        }
    }

    private static Reading read(Path path, List<FileStamp> stamps, Reading before) {
        try {
            String text = Files.readString(path);
            return new Reading(stamps, new TokenFileParser(path.toString()).parse(text), Optional.empty());
        } catch (IOException e) {
            return new Reading(stamps, before.callers(), Optional.of("The token file " + path + " cannot be read as UTF-8 text"));
        } catch (IllegalArgumentException e) {
            return new Reading(stamps, before.callers(), Optional.of(Reason.of(e)));
        }
    }

    private record Reading(List<FileStamp> stamps, Map<TokenHash, Caller> callers, Optional<String> problem) { }
}
