package dev.placard.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A server's process, and those it started itself. */
final class Child {

    static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final Process process;

    private Child(Process process) {
        this.process = process;
        Runtime.getRuntime().addShutdownHook(new Thread(() -> all().forEach(ProcessHandle::destroyForcibly)));
    }

    /**
     * Starts a process.
     *
     * @param command what and how
     * @param log the file that takes what it prints, after what is there
     */
    static Child start(ProcessBuilder command, Path log) {
        try {
            File file = log.toFile();
            return new Child(command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(file)).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** kill -9: nothing is flushed, nobody is told. Comes back when all its processes are gone. */
    void kill() {
        end(ProcessHandle::destroyForcibly);
    }

    /** Asks it to stop. Comes back when all its processes are gone. */
    void stop() {
        end(ProcessHandle::destroy);
    }

    /** Sends a signal to the process itself. */
    void signal(String name) {
        start(new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())), Path.of("/dev/null")).awaitEnd("kill");
    }

    /** Asks it to stop, and does not wait. */
    void terminate() {
        all().toList().forEach(ProcessHandle::destroy);
    }

    /**
     * Waits until it has ended by itself.
     *
     * @throws AssertionError when it failed, or takes some minutes
     */
    void awaitEnd(String what) {
        await(what, () -> !process.isAlive(), LONGEST);
        if (process.exitValue() != 0) {
            throw new AssertionError(what + ": ended with " + process.exitValue());
        }
    }

    boolean isAlive() {
        return all().anyMatch(ProcessHandle::isAlive);
    }

    /**
     * Waits until it is up.
     *
     * @throws AssertionError when it ended, or is not up after some minutes
     */
    void await(String what, BooleanSupplier isUp) {
        await(what, () -> {
            if (!process.isAlive()) {
                throw new AssertionError(what + ": the process ended with " + process.exitValue());
            }
            return isUp.getAsBoolean();
        }, LONGEST);
    }

    /**
     * Waits until something is so.
     *
     * @throws AssertionError naming it when it is not so in time
     */
    static void await(String what, BooleanSupplier isSo, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain for: " + what);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private void end(java.util.function.Consumer<ProcessHandle> how) {
        List<ProcessHandle> all = all().toList();
        all.forEach(how);
        await("the end of process " + process.pid(), () -> all.stream().noneMatch(ProcessHandle::isAlive), LONGEST);
    }

    private Stream<ProcessHandle> all() {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle()));
    }
}
