package dev.placard.it;

import dev.placard.conformance.ConformanceEnvironment;
import dev.placard.conformance.ConformanceTable;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every row of the conformance table, asked of the deployed WAR over HTTP. */
@ExtendWith(ArquillianExtension.class)
@Tag("arquillian")
@RunAsClient
class ConformanceIT {

    @Deployment(testable = false)
    static WebArchive placard() {
        return Placard.war();
    }

    @TestFactory
    Stream<DynamicNode> the_table() throws Exception {
        Placard.addServers();
        return ConformanceTable.tests(Placard.address(), ConformanceEnvironment.alone());
    }
}
