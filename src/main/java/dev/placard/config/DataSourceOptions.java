package dev.placard.config;

import java.util.ArrayList;
import java.util.List;

/**
 * The options of which the app server makes its data sources and its port: server.xml and configure.cli read them. Placard
 * itself only looks whether they can be right.
 */
public final class DataSourceOptions {

    /** Where the server listens. */
    public static final Option<String> HOST = Option.text("http.host", "localhost");

    /** The port there. */
    public static final Option<Integer> PORT = Option.integer("http.port", 8774).where(port -> port > 0 && port < 65536, "a port, 1 to 65535");

    /** The cell database; empty for the H2 file. */
    public static final Option<String> URL = url("db.url");

    /** Its user; empty for {@code placard}. */
    public static final Option<String> USER = Option.text("db.user", "");

    /** Its password; empty for {@code placard}. */
    public static final Option<String> PASSWORD = Option.text("db.password", "").secret();

    /** The folder with the JDBC drivers. */
    public static final Option<String> DRIVERS = Option.text("db.drivers", "");

    /** nova_api; empty for none. */
    public static final Option<String> API_URL = url("api_db.url");

    /** cell0; empty for none. */
    public static final Option<String> CELL0_URL = url("cell0_db.url");

    /** All of them. */
    public static final List<Option<?>> ALL = all();

    private static final List<Option<?>> PASSWORDS = ALL.stream().filter(Option::isSecret).toList();

    private DataSourceOptions() { }

    /** A sentence for each password that the app server did not get: only its start script can read it from a file. */
    public static List<String> unread(Settings settings) {
        return PASSWORDS.stream().flatMap(option -> settings.find(option).filter(Setting::isFromFile).stream())
                .map(setting -> "The app server makes its data sources without " + setting.place()
                        + ": it needs the lines of Placard's server.env in its own server.env or standalone.conf").toList();
    }

    private static List<Option<?>> all() {
        List<Option<?>> all = new ArrayList<>(List.of(HOST, PORT, URL, USER, PASSWORD, API_URL, CELL0_URL,
                Option.integer("db.connections", 32, 1), DRIVERS));
        for (String database : List.of("api_db", "cell0_db")) {
            all.add(Option.text(database + ".user", ""));
            all.add(Option.text(database + ".password", "").secret());
        }
        for (String database : List.of("db", "api_db", "cell0_db")) {
            all.add(Option.text(database + ".driver", "").where(
                    driver -> List.of("", "h2", "mariadb", "postgresql").contains(driver), "h2, mariadb or postgresql"));
        }
        return List.copyOf(all);
    }

    private static Option<String> url(String name) {
        return Option.text(name, "").where(url -> url.isEmpty() || url.startsWith("jdbc:"), "a JDBC URL: jdbc:mariadb://... or so");
    }
}
