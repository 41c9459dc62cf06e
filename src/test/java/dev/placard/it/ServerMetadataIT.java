package dev.placard.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.placard.compute.Condition;
import dev.placard.compute.MetadataLimit;
import dev.placard.compute.Precondition;
import dev.placard.compute.ServerMetadata;
import dev.placard.compute.Writer;
import dev.placard.core.ComputeException;
import dev.placard.core.Visibility;
import dev.placard.events.ChangeRequest;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The EJB inside the app server: its transactions, without HTTP and without the gates before it. */
@ExtendWith(ArquillianExtension.class)
@Tag("arquillian")
class ServerMetadataIT {

    private static final String WEB_1 = "8f1c5a2e-3d47-4b69-9e0a-6c2f1b7d4a52";
    private static final Writer ADMIN = new Writer(Visibility.ADMIN, new MetadataLimit(3, 3),
            new ChangeRequest("admin", Optional.empty(), "req-1", Optional.empty()));
    private static final Condition NONE = Condition.ofMap(Precondition.NONE);

    @Inject
    private ServerMetadata serverMetadata;

    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource database;

    @Deployment
    static WebArchive placard() {
        return Placard.war().addPackages(true, "org.assertj.core");
    }

    @BeforeEach
    void a_server_with_two_items() throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("MERGE INTO instances (uuid, project_id, vm_state, launched_at, deleted) KEY (uuid) VALUES ('"
                    + WEB_1 + "', 'd0d0d0d0d0d04d0d8d0dd0d0d0d0d0d0', 'active', CURRENT_TIMESTAMP, 0)");
        }
        serverMetadata.updateAll(WEB_1, Map.of("role", "frontend", "env", "production"), ADMIN, NONE);
    }

    @Test
    void an_item_is_created_and_then_replaced() {
        serverMetadata.update(WEB_1, "foo", Map.of("foo", "Bar Value"), ADMIN, NONE);
        serverMetadata.update(WEB_1, "foo", Map.of("foo", "X"), ADMIN, NONE);
        assertThat(serverMetadata.show(WEB_1, Visibility.ADMIN, "foo")).isEqualTo("X");
        assertThat(serverMetadata.index(WEB_1, Visibility.ADMIN)).hasSize(3);
    }

    @Test
    void a_refused_change_leaves_nothing_behind() {
        assertThatThrownBy(() -> serverMetadata.create(WEB_1, Map.of("role", "changed", "a", "1", "b", "2"), ADMIN, NONE))
                .isInstanceOf(ComputeException.class).hasMessage("Maximum number of metadata items exceeds 3");
        assertThat(serverMetadata.index(WEB_1, Visibility.ADMIN)).isEqualTo(Map.of("role", "frontend", "env", "production"));
    }

    @Test
    void a_removed_item_can_be_made_again() {
        serverMetadata.delete(WEB_1, "env", ADMIN, NONE);
        assertThat(serverMetadata.index(WEB_1, Visibility.ADMIN)).containsOnlyKeys("role");
        serverMetadata.update(WEB_1, "env", Map.of("env", "test"), ADMIN, NONE);
        assertThat(serverMetadata.show(WEB_1, Visibility.ADMIN, "env")).isEqualTo("test");
    }

    @Test
    void keys_that_differ_in_case_are_two() {
        serverMetadata.updateAll(WEB_1, Map.of("foo", "1", "Foo", "2"), ADMIN, NONE);
        serverMetadata.delete(WEB_1, "Foo", ADMIN, NONE);
        assertThat(serverMetadata.index(WEB_1, Visibility.ADMIN)).isEqualTo(Map.of("foo", "1"));
    }
}
