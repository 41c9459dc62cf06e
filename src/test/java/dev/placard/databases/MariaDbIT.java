package dev.placard.databases;

import dev.placard.conformance.ConformanceEnvironment;
import dev.placard.conformance.ConformanceTable;
import dev.placard.process.DatabaseServer;
import dev.placard.process.MariaDb;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestFactory;

/** Placard on MariaDB. */
class MariaDbIT extends NovaDatabaseContract {

    MariaDbIT() {
        // as some operators have it: an update is counted only where it changes something
        super("&useAffectedRows=true",
                // not innodb_trx, which shows what it showed before to who looks again within 0.1 s
                "SELECT variable_value FROM information_schema.global_status"
                        + " WHERE variable_name = 'INNODB_ROW_LOCK_CURRENT_WAITS' AND variable_value > 0",
                TrapsContract.EMOJI, TrapsContract.NUL);
    }

    @Override
    DatabaseServer server() throws Exception {
        return MariaDb.shared();
    }

    @TestFactory
    Stream<DynamicNode> the_table_holds_beside_nova() {
        return ConformanceTable.tests(nova().placard().address(), ConformanceEnvironment.besideNovaOnMariaDb());
    }

    @Nested
    class ARowThatIsHeld extends HeldRowContract {

        ARowThatIsHeld() {
            super(nova());
        }
    }

    @Nested
    class ADatabaseThatIsFull extends FullContract {

        ADatabaseThatIsFull() {
            super(nova());
        }
    }

    @Nested
    class APoolThatIsExhausted extends PoolContract {

        APoolThatIsExhausted() {
            super(nova());
        }
    }

    @Nested
    class TheDatabaseAway extends AwayContract {

        TheDatabaseAway() {
            super(nova());
        }
    }
}
