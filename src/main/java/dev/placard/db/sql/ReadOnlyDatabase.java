package dev.placard.db.sql;

import dev.placard.config.Option;
import dev.placard.config.Settings;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/**
 * A database beside the cell's, of which Placard only reads. Its data source takes no part in transactions, and is not
 * looked up before it is needed: where the operator sets no URL it is never opened.
 */
public final class ReadOnlyDatabase {

    private final Supplier<DataSource> dataSource;

    /** A database to read from, whose data source is asked for with every query. */
    ReadOnlyDatabase(Supplier<DataSource> dataSource) {
        this.dataSource = dataSource;
    }

    /** The database behind a data source of the app server; empty when the option with its URL is not set. */
    public static Optional<ReadOnlyDatabase> named(Settings settings, Option<String> url, String jndiName) {
        return settings.isSet(url) ? Optional.of(new ReadOnlyDatabase(() -> lookUp(jndiName))) : Optional.empty();
    }

    /**
     * Runs one query, with a {@code ?} for each parameter, and gives a value per row.
     *
     * @throws dev.placard.core.ComputeException 503 when the database cannot answer
     */
    public <T> List<T> read(String sql, Jdbc.RowReader<T> reader, String... parameters) {
        return ReadRetry.twice(() -> query(sql, reader, parameters));
    }

    /** The data source itself. */
    public DataSource dataSource() {
        return dataSource.get();
    }

    private <T> List<T> query(String sql, Jdbc.RowReader<T> reader, String... parameters) {
        try (Connection connection = dataSource.get().getConnection()) {
            return Jdbc.query(connection, sql, reader, (Object[]) parameters);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static DataSource lookUp(String jndiName) {
        try {
            return InitialContext.doLookup(jndiName);
        } catch (NamingException e) {
            throw new IllegalStateException("The app server has no data source " + jndiName, e);
        }
    }
}
