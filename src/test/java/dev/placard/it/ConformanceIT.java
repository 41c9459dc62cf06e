package dev.placard.it;

import dev.placard.conformance.ConformanceEnvironment;
import dev.placard.conformance.ConformanceTable;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Every row of the conformance table, asked of the deployed WAR over HTTP. */
class ConformanceIT extends DeployedPlacard {

    @TestFactory
    Stream<DynamicNode> the_table() throws Exception {
        Placard.addServers();
        return ConformanceTable.tests(Placard.address(), ConformanceEnvironment.alone());
    }
}
