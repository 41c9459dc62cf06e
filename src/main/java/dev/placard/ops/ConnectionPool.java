package dev.placard.ops;

import java.lang.management.ManagementFactory;
import java.util.OptionalDouble;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * The connections to the database, as management beans of the app server tell of them: on Open Liberty that of the default data
 * source's connection manager, on WildFly those of the data source that configure.cli makes. Other servers do not tell.
 */
final class ConnectionPool {

    private static final MBeanServer BEANS = ManagementFactory.getPlatformMBeanServer();
    private static final String LIBERTY = "WebSphere:type=com.ibm.ws.jca.cm.mbean.ConnectionManagerMBean,*";
    private static final String WILDFLY = "jboss.as:subsystem=datasources,data-source=Placard";
    private static final String WILDFLY_STATISTICS = WILDFLY + ",statistics=pool";

    private ConnectionPool() { }

    static void register(Callbacks metrics) {
        metrics.gaugeIfKnown("placard_pool_in_use", "Connections to the database at work now", ConnectionPool::inUse);
        metrics.gaugeIfKnown("placard_pool_max", "How many there may be", ConnectionPool::most);
    }

    private static OptionalDouble inUse() {
        OptionalDouble size = ofLiberty("size");
        OptionalDouble available = ofLiberty("available");
        return size.isPresent() && available.isPresent() ? OptionalDouble.of(size.getAsDouble() - available.getAsDouble())
                : number(WILDFLY_STATISTICS, "InUseCount");
    }

    private static OptionalDouble most() {
        OptionalDouble liberty = ofLiberty("maxSize");
        return liberty.isPresent() ? liberty : number(WILDFLY, "maxPoolSize");
    }

    /** The API database and cell0 have connection managers too. */
    private static OptionalDouble ofLiberty(String attribute) {
        try {
            return BEANS.queryNames(new ObjectName(LIBERTY), null).stream().map(ObjectName::getCanonicalName)
                    .filter(name -> name.contains("DefaultDataSource")).findFirst()
                    .map(name -> number(name, attribute)).orElse(OptionalDouble.empty());
        } catch (JMException e) {
            return OptionalDouble.empty();
        }
    }

    private static OptionalDouble number(String bean, String attribute) {
        try {
            return OptionalDouble.of(Double.parseDouble(BEANS.getAttribute(new ObjectName(bean), attribute).toString()));
        } catch (JMException e) {
            return OptionalDouble.empty();
        }
    }
}
