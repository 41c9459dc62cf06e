package dev.placard.db.tools;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A URL by which Nova reaches a database: {@code mysql+pymysql://user:password@host:port/database?charset=utf8}, read as
 * sqlalchemy/engine/url.py does. User and password are percent-decoded; these, the host and the port may be empty.
 *
 * @param dialect mysql, mariadb or postgresql; the driver behind a plus is Python's
 * @param arguments what stands behind the question mark
 */
record SqlAlchemyUrl(String dialect, String user, String password, String host, String port, String database, List<String> arguments) {

    private static final Pattern URL = Pattern.compile("(?<dialect>\\w+)(\\+\\w+)?://((?<user>[^:/]*)(:(?<password>[^@]*))?@)?"
            + "(?<host>\\[[^/?]+]|[^/:?\\[]+)?(:(?<port>\\d*))?(/(?<database>[^?]*))?(\\?(?<arguments>.*))?");
    private static final String MARIADB_OPTIONS = "useServerPrepStmts=true";

    /**
     * Reads it.
     *
     * @throws IllegalArgumentException when it is none; the URL is left out, for it holds a password
     */
    static SqlAlchemyUrl of(String text) {
        Matcher url = URL.matcher(text);
        if (!url.matches() || Objects.requireNonNullElse(url.group("database"), "").isEmpty()) {
            throw new IllegalArgumentException("its database connection is no URL with the name of a database");
        }
        String dialect = url.group("dialect");
        if (!List.of("mysql", "mariadb", "postgresql").contains(dialect)) {
            throw new IllegalArgumentException("its database is " + dialect + ", not mysql, mariadb or postgresql");
        }
        return new SqlAlchemyUrl(dialect, decoded(url.group("user")), decoded(url.group("password")), text(url.group("host")),
                text(url.group("port")), url.group("database"), List.of(text(url.group("arguments")).split("&")));
    }

    /**
     * The same place for the driver of Java. Arguments are the Python driver's; those that say where the database is, or how its
     * certificate is checked, are put into the other one's words, the rest is left out.
     *
     * @param further options for the driver, as they stand in its URL; may be empty
     */
    String toJdbc(String further) {
        boolean isPostgreSql = dialect.equals("postgresql");
        List<String> options = new ArrayList<>();
        if (!isPostgreSql) {
            options.add(MARIADB_OPTIONS);
        }
        arguments.stream().map(argument -> isPostgreSql ? ofPostgreSql(argument) : ofMariaDb(argument)).filter(option -> !option.isEmpty())
                .forEach(options::add);
        if (!further.isEmpty()) {
            options.add(further);
        }
        return "jdbc:" + (isPostgreSql ? "postgresql" : "mariadb") + "://" + (host.isEmpty() ? "localhost" : host)
                + (port.isEmpty() ? "" : ":" + port) + "/" + database + (options.isEmpty() ? "" : "?" + String.join("&", options));
    }

    private static String ofMariaDb(String argument) {
        String[] parts = argument.split("=", 2);
        return switch (parts[0]) {
            case "unix_socket" -> "localSocket=" + parts[1];
            case "ssl_ca" -> "sslMode=verify-full&serverSslCert=" + parts[1];
            default -> "";
        };
    }

    private static String ofPostgreSql(String argument) {
        return argument.matches("(sslmode|sslrootcert|sslcert|sslkey)=.*") ? argument : "";
    }

    private static String text(String group) {
        return Objects.requireNonNullElse(group, "");
    }

    private static String decoded(String group) {
        // a plus is a plus here
        return URLDecoder.decode(text(group).replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
