package dev.placard.databases;

import dev.placard.conformance.ConformanceEnvironment;
import dev.placard.conformance.ConformanceTable;
import dev.placard.process.DatabaseServer;
import dev.placard.process.PostgreSql;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Placard on PostgreSQL. */
class PostgreSqlIT extends NovaDatabaseContract {

    PostgreSqlIT() {
        super("", "SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock'", TrapsContract.NUL, TrapsContract.EMOJI);
    }

    @Override
    DatabaseServer server() throws Exception {
        return PostgreSql.shared();
    }

    @Tag("once")
    @TestFactory
    Stream<DynamicNode> the_table_holds_beside_nova() {
        return ConformanceTable.tests(nova().placard().address(), ConformanceEnvironment.besideNova());
    }

    @Nested
    @Tag("once")
    class ARowThatIsHeld extends HeldRowContract {

        ARowThatIsHeld() {
            super(nova());
        }
    }

    @Nested
    @Tag("once")
    class ADatabaseThatIsFull extends FullContract {

        ADatabaseThatIsFull() {
            super(nova());
        }
    }

    @Nested
    @Tag("once")
    class TheDatabaseAway extends AwayContract {

        TheDatabaseAway() {
            super(nova());
        }
    }
}
