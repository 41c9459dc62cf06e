package dev.placard.it;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** The WAR on the app server that the build started, asked from outside. */
@ExtendWith(ArquillianExtension.class)
@Tag("arquillian")
abstract class DeployedPlacard {

    @Deployment(testable = false)
    static WebArchive placard() {
        return Placard.war();
    }
}
