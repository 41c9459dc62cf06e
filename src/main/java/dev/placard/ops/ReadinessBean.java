package dev.placard.ops;

import dev.placard.config.Settings;
import dev.placard.core.DaemonThreads;
import dev.placard.db.cells.CellConnection;
import dev.placard.events.Feed;
import dev.placard.policy.Enforcer;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Makes {@link Readiness} known to the container, and tells it when a stop begins. */
@ApplicationScoped
public class ReadinessBean {

    @Inject
    private CellConnection databases;

    @Inject
    private Settings settings;

    @Inject
    private Enforcer enforcer;

    // not the bean itself: what is made with the web module must not wait for the start of the application
    @Inject
    private Instance<Feed> feed;

    @Inject
    private WarmUp warmUp;

    private ExecutorService executor;
    private Thread onStop;
    private Readiness readiness;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        Optional<Path> disableFile = Optional.of(settings.get(OperatorOptions.DISABLE_BY_FILE_PATH)).filter(path -> !path.isEmpty()).map(Path::of);
        executor = Executors.newCachedThreadPool(new DaemonThreads("placard-probe"));
        DatabaseProbe database = new DatabaseProbe(DatabaseProbe.selectOne(databases.needed()), executor, System::nanoTime);
        readiness = new Readiness(disableFile, database::answers, this::policyProblem);
        warmUp.begin(readiness);
        // SIGTERM: the app server's own hook runs beside this one
        onStop = new Thread(this::stop, "placard-stop");
        Runtime.getRuntime().addShutdownHook(onStop);
    }

    private void stop() {
        readiness.stop();
        feed.get().end(); // the app server would wait for its readers
    }

    /** One for the whole application. */
    @Produces
    @ApplicationScoped
    Readiness readiness() {
        return readiness;
    }

    void stopping(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
        readiness.stop();
        try {
            Runtime.getRuntime().removeShutdownHook(onStop);
        } catch (IllegalStateException e) {
            // the JVM itself is stopping, and the hook does its work
            return;
        }
    }

    @PreDestroy
    void end() {
        executor.shutdownNow();
    }

    private Optional<String> policyProblem() {
        enforcer.current(); // looks at the files
        return enforcer.problem();
    }
}
