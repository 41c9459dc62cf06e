package dev.placard.db.tools;

import dev.placard.config.DataSourceOptions;
import dev.placard.config.Option;
import dev.placard.config.Settings;
import dev.placard.config.SettingsSources;
import dev.placard.db.sql.Jdbc;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads Nova's cells from its API database. */
final class ApiDatabaseReader {

    private final String url;
    private final String user;
    private final String password;
    private final String drivers;
    private final ConnectionTemplate template;
    private final String urlOptions;

    private ApiDatabaseReader(Settings settings, Map<String, String> options) {
        drivers = Optional.ofNullable(options.get("drivers")).orElseGet(() -> text(settings, "db.drivers"));
        template = new ConnectionTemplate(text(settings, "database.connection"));
        urlOptions = options.getOrDefault("url-options", "");
        String connection = text(settings, "api_database.connection");
        if (settings.isSet(DataSourceOptions.API_URL) || connection.isEmpty()) {
            url = settings.get(DataSourceOptions.API_URL);
            user = text(settings, "api_db.user");
            password = settings.get(Option.text("api_db.password", "").secret());
        } else {
            SqlAlchemyUrl found = SqlAlchemyUrl.of(connection);
            url = found.toJdbc("");
            user = found.user();
            password = found.password();
        }
    }

    /**
     * One for the API database that the options of the command line name.
     *
     * @throws IllegalStateException when a file with options cannot be read
     */
    static ApiDatabaseReader of(Map<String, String> options) {
        Optional.ofNullable(options.get("nova-conf")).ifPresent(file -> System.setProperty(SettingsSources.NOVA_CONF.name(), file));
        return new ApiDatabaseReader(SettingsSources.withoutServer(Optional.ofNullable(options.get("server-xml")).map(Path::of)), options);
    }

    /**
     * All cells, cell0 too, and those that are disabled: Nova puts no new servers there.
     *
     * @throws IllegalStateException when there is no driver for the API database
     * @throws IllegalArgumentException naming the cell whose connection cannot be understood
     */
    List<CellDatabase> cells() throws SQLException {
        try (Connection connection = connect()) {
            return Jdbc.query(connection, "SELECT uuid, name, database_connection FROM cell_mappings ORDER BY id",
                    row -> cell(row.getString(1), Objects.requireNonNullElse(row.getString(2), ""), row.getString(3)));
        } catch (IOException e) {
            throw new IllegalStateException("The drivers in " + drivers + " cannot be read", e);
        }
    }

    private CellDatabase cell(String uuid, String name, String connection) {
        try {
            SqlAlchemyUrl database = SqlAlchemyUrl.of(template.fill(Objects.requireNonNullElse(connection, "")));
            return new CellDatabase(uuid, name, database.toJdbc(urlOptions), database.user(), database.password());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("cell " + name + " " + uuid + ": " + e.getMessage(), e);
        }
    }

    private Connection connect() throws IOException, SQLException {
        return new DriverFolder(drivers).connect(url, user, password).orElseThrow(() -> new IllegalStateException(url.isEmpty()
                ? "No API database is known: set api_db.url, or name a nova.conf with --nova-conf"
                : "There is no JDBC driver for the API database; --drivers names the folder with it"));
    }

    private static String text(Settings settings, String name) {
        return settings.get(Option.text(name, ""));
    }
}
