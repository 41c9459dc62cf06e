package dev.placard.access;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** The authorization matrix: every persona, every verb, under every policy of matrix.yaml. */
@Tag("process")
class AuthorizationIT {

    @TestFactory
    Stream<DynamicNode> with_the_defaults_of_today() throws Exception {
        return tests(new OperatedPlacard("authorization"), false);
    }

    @TestFactory
    Stream<DynamicNode> with_the_defaults_of_old_times() throws Exception {
        return tests(new OperatedPlacard("legacy", "enforce_new_defaults = false", "enforce_scope = false"), true);
    }

    private static Stream<DynamicNode> tests(OperatedPlacard placard, boolean hasLegacyDefaults) throws IOException {
        return MatrixPolicy.all().stream().filter(policy -> policy.hasLegacyDefaults() == hasLegacyDefaults)
                .<DynamicNode>map(policy -> DynamicContainer.dynamicContainer(policy.name(), tests(placard, policy)))
                .onClose(placard::close);
    }

    private static Stream<DynamicTest> tests(OperatedPlacard placard, MatrixPolicy policy) {
        DynamicTest first = DynamicTest.dynamicTest("the policy comes into force without a restart",
                () -> placard.operate(policy.mark(), policy.rules()));
        return Stream.concat(Stream.of(first), policy.cells().stream().map(cell -> DynamicTest.dynamicTest(cell.sentence(),
                () -> cell.decision().check(placard, cell.verb(), cell.persona()))));
    }
}
