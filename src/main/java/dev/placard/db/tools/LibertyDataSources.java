package dev.placard.db.tools;

import java.util.List;
import java.util.stream.Collectors;

/** Data sources as Open Liberty's configuration has them, with the settings that server.xml gives to the one of db.url. */
final class LibertyDataSources {

    private static final String STALE = """
                <identifyException sqlState="08000" as="StaleConnection"/>
                <identifyException sqlState="57P01" as="StaleConnection"/>
                <identifyException sqlState="57P02" as="StaleConnection"/>
                <identifyException errorCode="1927" as="StaleConnection"/>
            """;
    private static final String STALE_TO_WRITERS = """
                <identifyException sqlState="25006" as="StaleConnection"/>
                <identifyException errorCode="1290" as="StaleConnection"/>
                <identifyException errorCode="1836" as="StaleConnection"/>
                <identifyException errorCode="1792" as="StaleConnection"/>
            """;
    private static final String DATA_SOURCE = """
              <dataSource id="placard-cell-%1$s" jndiName="%2$s" type="java.sql.Driver" %3$s>
                <jdbcDriver libraryRef="jdbcDrivers"/>
                <connectionManager maxPoolSize="%4$d" connectionTimeout="10s" purgePolicy="EntirePool"/>
                <properties URL="%5$s" user="%6$s" password="%7$s"%8$s/>
            %9$s  </dataSource>
            """;
    private static final String LOCK_TIMEOUT = "\n        initSql=\"SET SESSION innodb_lock_wait_timeout = 5\" options=\"-c lock_timeout=5s\"";

    private LibertyDataSources() { }

    static String print(List<CellDatabase> cells) {
        return cells.stream().map(LibertyDataSources::print).collect(Collectors.joining("",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- Made by java -jar placard.war cells. It holds passwords. -->\n<server>\n",
                "</server>\n"));
    }

    private static String print(CellDatabase cell) {
        return DATA_SOURCE.formatted(cell.uuid(), cell.jndiName(),
                cell.isCell0() ? "transactional=\"false\"" : "isolationLevel=\"TRANSACTION_READ_COMMITTED\"", cell.connections(),
                attribute(cell.url()), attribute(cell.user()), attribute(cell.password()), cell.isCell0() ? "" : LOCK_TIMEOUT,
                cell.isCell0() ? STALE : STALE + STALE_TO_WRITERS);
    }

    private static String attribute(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;").replace("\t", "&#9;");
    }
}
