package dev.placard.ops;

import dev.placard.config.Settings;
import dev.placard.events.Feed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * What Placard does at its end. When the JVM stops, beside the app server: the probes say no, and the readers of the feed are sent away.
 * Where there is a grace, also before that, between SIGTERM and the app server's own stop: requests are still served for a while, so that
 * load balancers may notice, and those under way come to their end. The app server then closes its ports.
 */
@ApplicationScoped
public class GracefulStop {

    private static final Logger LOG = System.getLogger(GracefulStop.class.getName());
    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    @Inject
    private Settings settings;

    @Inject
    private Readiness readiness;

    @Inject
    private UnderWay underWay;

    // not the bean itself: what is made with the web module must not wait for the start of the application
    @Inject
    private Instance<Feed> feed;

    private Optional<TermSignal> signal = Optional.empty();
    private final Thread beside = new Thread(this::end, "placard-stop");

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        Runtime.getRuntime().addShutdownHook(beside);
        Duration grace = settings.get(OperatorOptions.STOP_GRACE);
        if (!grace.isZero()) {
            listen(grace);
        }
    }

    private void listen(Duration grace) {
        try {
            signal = Optional.of(new TermSignal(() -> stop(grace)));
        } catch (ReflectiveOperationException e) {
            LOG.log(Level.WARNING, "placard.stop_grace has no effect: this JVM tells nobody of SIGTERM", e);
        }
    }

    void stopping(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
        signal.ifPresent(TermSignal::leave);
        readiness.stop();
        try {
            Runtime.getRuntime().removeShutdownHook(beside);
        } catch (IllegalStateException e) {
            // the JVM itself is stopping, and the hook does its work
            return;
        }
    }

    private void stop(Duration grace) {
        LOG.log(Level.INFO, "SIGTERM: new requests are served for {0} more", grace);
        readiness.stop();
        waitFor(() -> false, grace);
        end();
        LOG.log(Level.INFO, "Waiting for {0} requests under way, then the app server stops", underWay.count());
        waitFor(() -> underWay.count() == 0, LONGEST_REQUEST);
    }

    private void end() {
        readiness.stop();
        feed.get().end(); // the app server would wait for its readers
    }

    private static void waitFor(BooleanSupplier isSo, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        while (!isSo.getAsBoolean() && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }
}
