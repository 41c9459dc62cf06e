package dev.placard.db;

import dev.placard.config.DataSourceOptions;
import dev.placard.config.DatabaseMode;
import dev.placard.config.Option;
import dev.placard.config.Settings;
import dev.placard.db.cells.ApiDatabase;
import dev.placard.db.cells.Cell0;
import dev.placard.db.cells.CellLocator;
import dev.placard.db.cells.CurrentCell;
import dev.placard.db.sql.ReadOnlyDatabase;
import dev.placard.db.sql.SqlFailure;
import dev.placard.db.tables.ChangeTable;
import dev.placard.db.tables.DefaultDatabase;
import dev.placard.db.tables.NovaTables;
import dev.placard.db.tables.OwnTables;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.TimeZone;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/**
 * Sees to the tables before the first request: makes Placard's own, or looks whether Nova's are as expected. When
 * something is not right the application refuses to start, and the exception says in one sentence what to do.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class DatabaseStart {

    private static final Logger LOG = System.getLogger(DatabaseStart.class.getName());
    // a database that starts together with the app server is often a little slower
    private static final int ATTEMPTS = 60;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource cell;

    @Inject
    private ApiDatabase api;

    @Inject
    private CellLocator locator;

    @Inject
    private CurrentCell current;

    @Inject
    private Settings settings;

    @PostConstruct
    void start() {
        useUtc();
        if (!current.areMany()) {
            startOne();
        }
        api.database().ifPresent(database -> inTime(ApiDatabase.URL, () -> {
            NovaTables.API.require(database.dataSource(), ApiDatabase.URL.name());
            LOG.log(Level.INFO, current.areMany() ? "The cells of Nova are {0}" : "db.url is the database of cell {0}",
                    current.areMany() ? current.all() : locator.ours());
        }));
    }

    /** Where each cell has a data source of its own none is waited for: one that is down must not keep the others. */
    private void startOne() {
        switch (settings.get(DatabaseMode.DATABASE)) {
            case OWN -> inTime(DataSourceOptions.URL, this::makeOwnTables);
            case NOVA -> inTime(DataSourceOptions.URL, this::requireNovaTables);
        }
        inTime(DataSourceOptions.URL, () -> current.learn(cell));
        ChangeTable.name(settings).ifPresent(table -> inTime(DataSourceOptions.URL, () -> ChangeTable.require(cell, table)));
        ReadOnlyDatabase.named(settings, Cell0.URL, Cell0.DATA_SOURCE).ifPresent(database -> inTime(Cell0.URL,
                () -> NovaTables.CELL.require(database.dataSource(), Cell0.URL.name())));
    }

    /**
     * Nova's time stamps are UTC without a zone. EclipseLink, and MariaDB Connector/J even where it is asked for a LocalDateTime, make
     * moments in the JVM's default zone of them, where an hour of each year does not exist. No option of theirs takes another one, hence
     * the JVM is in UTC, as Nova's services are.
     */
    private static void useUtc() {
        if (!TimeZone.getDefault().hasSameRules(TimeZone.getTimeZone(ZoneOffset.UTC))) {
            LOG.log(Level.INFO, "The JVM''s time zone {0} is replaced by UTC, as all times of Nova''s are", TimeZone.getDefault().getID());
            TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
        }
    }

    private void makeOwnTables() throws SQLException {
        boolean isDefault = !settings.isSet(DataSourceOptions.URL);
        if (isDefault) {
            DefaultDatabase.require(cell);
        }
        boolean isNew = new OwnTables(cell).migrate(isDefault);
        if (isNew && isDefault) {
            DefaultDatabase.printHint(settings);
        }
    }

    private void requireNovaTables() throws SQLException {
        NovaTables.CELL.require(cell, DataSourceOptions.URL.name());
        if (settings.get(ChangeTable.INSTANCE_ACTIONS)) {
            NovaTables.ACTIONS.require(cell, DataSourceOptions.URL.name());
        }
    }

    private static void inTime(Option<String> option, Work work) {
        for (int attempt = 1;; attempt++) {
            try {
                work.run();
                return;
            } catch (SQLException | RuntimeException e) {
                if (attempt == ATTEMPTS || !SqlFailure.of(e).isAway()) {
                    throw refusal(option, e);
                }
                if (attempt == 1) {
                    LOG.log(Level.WARNING, "Waiting for the database of {0}: {1}", option.name(), SqlFailure.sentence(e));
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private static IllegalStateException refusal(Option<String> option, Exception reason) {
        return reason instanceof IllegalStateException known ? known : new IllegalStateException(
                "The database of " + option.name() + " cannot be used: " + SqlFailure.sentence(reason), reason);
    }

    /** Something that needs a database. */
    private interface Work {

        void run() throws SQLException;
    }
}
