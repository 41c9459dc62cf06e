package dev.placard.db.tools;

import java.util.List;
import java.util.stream.Collectors;

/** Data sources as lines for jboss-cli, with the settings that configure.cli gives to the one of db.url. */
final class WildFlyDataSources {

    private static final String DATA_SOURCE = """
            # %1$s
            if (outcome != success) of /subsystem=datasources/data-source=PlacardCell-%2$s:read-resource
              data-source add --name=PlacardCell-%2$s --jndi-name=java:/%3$s --driver-name=placard-%4$s \\
                --connection-url=%5$s --user-name=%6$s --password=%7$s \\
                --max-pool-size=%8$d --blocking-timeout-wait-millis=10000 --statistics-enabled=true %9$s \\
                --valid-connection-checker-class-name=org.jboss.jca.adapters.jdbc.extensions.novendor.JDBC4ValidConnectionChecker \\
                --validate-on-match=true --background-validation=false
            end-if
            """;
    private static final String OF_A_CELL = "--transaction-isolation=TRANSACTION_READ_COMMITTED \\\n"
            + "    --connection-properties={\"initSql\"=>\"SET SESSION innodb_lock_wait_timeout = 5\",\"options\"=>\"-c lock_timeout=5s\"}";
    private static final String OF_CELL0 = "--jta=false";

    private WildFlyDataSources() { }

    static String print(List<CellDatabase> cells) {
        return cells.stream().map(WildFlyDataSources::print).collect(Collectors.joining("",
                "# Made by java -jar placard.war cells, for jboss-cli. It holds passwords. A data source that is there is left as it is.\n", ""));
    }

    private static String print(CellDatabase cell) {
        return DATA_SOURCE.formatted(cell.name().replaceAll("\\s", " "), cell.uuid(), cell.jndiName(), cell.vendor(), quoted(cell.url()),
                quoted(cell.user()), quoted(cell.password()), cell.connections(), cell.isCell0() ? OF_CELL0 : OF_A_CELL);
    }

    /** A dollar sign before a brace would begin an expression. */
    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("${", "$${") + "\"";
    }
}
