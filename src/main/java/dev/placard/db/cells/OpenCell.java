package dev.placard.db.cells;

import dev.placard.db.tables.ChangeTable;
import dev.placard.db.tables.NovaTables;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/**
 * A cell's database beside the one of db.url: the persistence unit on another data source of the app server. In a transaction the entity
 * managers that the factory makes take part in it.
 */
record OpenCell(EntityManagerFactory factory, DataSource dataSource, Locking locking) {

    private static final String UNIT = "cell";

    /**
     * Looks whether the database is a cell's, and makes what is needed to use it.
     *
     * @param changes the table of recorded changes, where there is one
     * @throws NamingException when the app server has no such data source
     * @throws SQLException when the database cannot be reached
     * @throws IllegalStateException when its tables are not as expected
     */
    static OpenCell open(String jndiName, Optional<String> changes) throws NamingException, SQLException {
        DataSource dataSource = InitialContext.doLookup(jndiName);
        Locking locking = Locking.of(dataSource);
        NovaTables.CELL.require(dataSource, jndiName);
        if (changes.isPresent()) {
            ChangeTable.require(dataSource, changes.get());
        }
        Map<String, Object> properties = new HashMap<>(Map.of("jakarta.persistence.jtaDataSource", jndiName));
        // on WildFly configure.cli names Hibernate's dialect of db.url for all; a cell may be on another database
        Optional.ofNullable(System.getProperty("placard-dialect." + (locking == Locking.POSTGRESQL ? "postgresql" : "mariadb")))
                .ifPresent(dialect -> properties.put("hibernate.dialect", dialect));
        return new OpenCell(Persistence.createEntityManagerFactory(UNIT, properties), dataSource, locking);
    }
}
