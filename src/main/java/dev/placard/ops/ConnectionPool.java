package dev.placard.ops;

import dev.placard.db.cells.Cells;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * The connections to the database, as management beans of the app server tell of them: on Open Liberty that of the default data
 * source's connection manager, on WildFly those of the data source that configure.cli makes; of the cells those that the command cells
 * writes. Other servers do not tell.
 */
final class ConnectionPool {

    private static final MBeanServer BEANS = ManagementFactory.getPlatformMBeanServer();
    private static final String LIBERTY = "WebSphere:type=com.ibm.ws.jca.cm.mbean.ConnectionManagerMBean,*";
    private static final String WILDFLY = "jboss.as:subsystem=datasources,data-source=";
    private static final String IN_USE = "Connections to the database at work now";
    private static final String MOST = "How many there may be";

    /** A part of the name that Open Liberty's management bean has. */
    private final String liberty;
    private final String wildfly;

    private ConnectionPool(String liberty, String wildfly) {
        this.liberty = liberty;
        this.wildfly = WILDFLY + wildfly;
    }

    /** Has the pools reported: that of the one cell, or those of the cells where each has a data source of its own. */
    static void register(Callbacks metrics, Cells cells) {
        if (cells.areMany()) {
            metrics.gauges("placard_cell_up", "1 where the cell could be used when it was needed last", "cell",
                    () -> values(cells, (id, isUp) -> OptionalDouble.of(isUp ? 1 : 0)));
            metrics.gauges("placard_pool_in_use", IN_USE, "cell", () -> values(cells, (id, isUp) -> of(id).inUse()));
            metrics.gauges("placard_pool_max", MOST, "cell", () -> values(cells, (id, isUp) -> of(id).most()));
        } else {
            ConnectionPool pool = new ConnectionPool("DefaultDataSource", "Placard");
            metrics.gaugeIfKnown("placard_pool_in_use", IN_USE, pool::inUse);
            metrics.gaugeIfKnown("placard_pool_max", MOST, pool::most);
        }
    }

    private static ConnectionPool of(String cell) {
        return new ConnectionPool("placard-cell-" + cell, "PlacardCell-" + cell);
    }

    private static Map<String, Double> values(Cells cells, BiFunction<String, Boolean, OptionalDouble> value) {
        Map<String, Double> values = new HashMap<>();
        cells.states().forEach((cell, isUp) -> value.apply(cell, isUp).ifPresent(found -> values.put(cell, found)));
        return values;
    }

    private OptionalDouble inUse() {
        OptionalDouble size = ofLiberty("size");
        OptionalDouble available = ofLiberty("available");
        return size.isPresent() && available.isPresent() ? OptionalDouble.of(size.getAsDouble() - available.getAsDouble())
                : number(wildfly + ",statistics=pool", "InUseCount");
    }

    private OptionalDouble most() {
        OptionalDouble size = ofLiberty("maxSize");
        return size.isPresent() ? size : number(wildfly, "maxPoolSize");
    }

    /** The API database and cell0 have connection managers too. */
    private OptionalDouble ofLiberty(String attribute) {
        try {
            return BEANS.queryNames(new ObjectName(LIBERTY), null).stream().map(ObjectName::getCanonicalName)
                    .filter(name -> name.contains(liberty)).findFirst()
                    .map(name -> number(name, attribute)).orElse(OptionalDouble.empty());
        } catch (JMException e) {
            return OptionalDouble.empty();
        }
    }

    private static OptionalDouble number(String bean, String attribute) {
        try {
            ObjectName name = new ObjectName(bean);
            // while it starts, WildFly logs an error for a bean that is not there yet
            return BEANS.isRegistered(name) ? OptionalDouble.of(Double.parseDouble(BEANS.getAttribute(name, attribute).toString()))
                    : OptionalDouble.empty();
        } catch (JMException e) {
            return OptionalDouble.empty();
        }
    }
}
