package dev.placard.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.policy.rule.HistoryRules;
import dev.placard.policy.rule.ServerMetadataRules;
import dev.placard.policy.rule.ServerRules;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DescriptionTest {

    /** What is no action of the policy, or open to all who have a token. */
    private static final List<String> OTHERS = List.of("PATCH /v2.1/servers/{server_id}/metadata", "GET /v2.1/flavors",
            "GET /v2.1/flavors/detail", "GET /v2.1/flavors/{flavor_id}", "GET /", "GET /v2.1/", "GET /healthcheck", "GET /metrics",
            "GET /openapi");

    @Test
    void it_has_the_policys_operations_and_no_others_but_a_few() throws IOException {
        Set<String> ofThePolicy = Stream.of(ServerMetadataRules.TABLE, HistoryRules.TABLE, ServerRules.TABLE).flatMap(List::stream)
                .flatMap(rule -> rule.operations().stream())
                .map(operation -> operation.method() + " /v2.1" + operation.path().replaceFirst("/$", "")
                        .replace("{tenant_id}", "{project_id}")).collect(Collectors.toSet());
        assertThat(Description.read().operations().stream().map(Operation::name).toList()).doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(Stream.concat(ofThePolicy.stream(), OTHERS.stream()).toList());
    }

    @Test
    void each_operation_of_metadata_has_examples_of_its_success_and_of_refusals() throws IOException {
        assertThat(Description.read().operations()).filteredOn(operation -> operation.path().contains("/metadata"))
                .allSatisfy(operation -> assertThat(operation.examples()).hasSizeGreaterThan(3));
    }
}
