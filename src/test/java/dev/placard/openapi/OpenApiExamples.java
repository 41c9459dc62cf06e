package dev.placard.openapi;

import java.io.IOException;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/** The examples of the description as JUnit tests. For a {@code @TestFactory}. */
public final class OpenApiExamples {

    private OpenApiExamples() { }

    /**
     * One container an operation, one test an example.
     *
     * @param address of the API asked
     * @param before makes the example servers what the description says they are
     */
    public static Stream<DynamicNode> tests(URI address, Executable before) throws IOException {
        return Description.read().operations().stream().map(operation -> DynamicContainer.dynamicContainer(operation.name(),
                operation.examples().stream().map(example -> DynamicTest.dynamicTest(example.name(), () -> {
                    before.execute();
                    example.replay(address);
                }))));
    }
}
