package dev.placard.db.sql;

import dev.placard.config.Option;
import dev.placard.config.Settings;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/**
 * A database beside the cell's, of which Placard only reads. Its data source takes no part in transactions, and is not
 * looked up before it is needed: where the operator sets no URL it is never opened.
 */
public record ReadOnlyDatabase(String jndiName) {

    /** The database behind a data source of the app server; empty when the option with its URL is not set. */
    public static Optional<ReadOnlyDatabase> named(Settings settings, Option<String> url, String jndiName) {
        return settings.isSet(url) ? Optional.of(new ReadOnlyDatabase(jndiName)) : Optional.empty();
    }

    /**
     * Runs one query, with a {@code ?} for each parameter, and gives a value per row.
     *
     * @throws dev.placard.core.ComputeException 503 when the database cannot answer
     */
    public <T> List<T> read(String sql, Jdbc.RowReader<T> reader, String... parameters) {
        return ReadRetry.twice(() -> query(sql, reader, parameters));
    }

    private <T> List<T> query(String sql, Jdbc.RowReader<T> reader, String... parameters) {
        try (Connection connection = dataSource().getConnection()) {
            return Jdbc.query(connection, sql, reader, (Object[]) parameters);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** The data source itself, looked up with every query. */
    public DataSource dataSource() {
        try {
            return InitialContext.doLookup(jndiName);
        } catch (NamingException e) {
            throw new IllegalStateException("The app server has no data source " + jndiName, e);
        }
    }
}
