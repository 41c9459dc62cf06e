package dev.placard.ops;

import dev.placard.config.Settings;
import dev.placard.core.DaemonThreads;
import dev.placard.db.cells.CellConnection;
import dev.placard.policy.Enforcer;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Makes {@link Readiness} known to the container. */
@ApplicationScoped
public class ReadinessBean {

    @Inject
    private CellConnection databases;

    @Inject
    private Settings settings;

    @Inject
    private Enforcer enforcer;

    @Inject
    private WarmUp warmUp;

    private final ExecutorService executor = Executors.newCachedThreadPool(new DaemonThreads("placard-probe"));
    private Readiness readiness;

    @PostConstruct
    void make() {
        Optional<Path> disableFile = Optional.of(settings.get(OperatorOptions.DISABLE_BY_FILE_PATH)).filter(path -> !path.isEmpty()).map(Path::of);
        DatabaseProbe database = new DatabaseProbe(DatabaseProbe.selectOne(databases.needed()), executor, System::nanoTime);
        readiness = new Readiness(disableFile, database::answers, this::policyProblem);
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        warmUp.begin(readiness);
    }

    /** One for the whole application. */
    @Produces
    @ApplicationScoped
    Readiness readiness() {
        return readiness;
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
