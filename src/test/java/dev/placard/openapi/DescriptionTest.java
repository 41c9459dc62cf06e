package dev.placard.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.api.MetadataOperations;
import dev.placard.register.RegisterOperations;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DescriptionTest {

    /** What is no operation of the API. */
    private static final List<String> OTHERS = List.of("GET /", "GET /v2.1/", "GET /healthcheck", "GET /metrics", "GET /openapi");

    @Test
    void it_has_the_operations_of_the_table_and_no_others_but_a_few() throws IOException {
        Stream<String> table = Stream.of(MetadataOperations.NOVA, List.of(MetadataOperations.PATCH), MetadataOperations.HISTORY,
                RegisterOperations.TABLE).flatMap(List::stream).map(operation -> operation.method() + " /v2.1" + operation.template());
        assertThat(Description.read().operations().stream().map(Operation::name))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(table, OTHERS.stream()).toList());
    }

    @Test
    void each_operation_of_metadata_has_examples_of_its_success_and_of_refusals() throws IOException {
        assertThat(Description.read().operations()).filteredOn(operation -> operation.path().contains("/metadata"))
                .allSatisfy(operation -> assertThat(operation.examples()).hasSizeGreaterThan(3));
    }
}
