package dev.placard.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.policy.rule.HistoryRules;
import dev.placard.policy.rule.RuleDefault;
import dev.placard.policy.rule.ServerMetadataRules;
import dev.placard.policy.rule.ServerRules;
import dev.placard.register.FlavorsResource;
import dev.placard.register.QuotaSetsResource;
import dev.placard.register.ServersResource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A caller has the roles of a request's method only: each resource method must ask for one of its own. */
class ResourceActionsTest {

    static Stream<Method> guarded() {
        return Stream.of(ServerMetadataResource.class, MetadataHistoryResource.class, MetadataEventsResource.class,
                        ServersResource.class, FlavorsResource.class, QuotaSetsResource.class)
                .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(RolesAllowed.class));
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void asks_for_an_action_of_its_http_method(Method guarded) {
        String verb = Arrays.stream(guarded.getAnnotations()).map(each -> each.annotationType().getAnnotation(HttpMethod.class))
                .filter(each -> each != null).map(HttpMethod::value).findFirst().orElseThrow();
        String action = guarded.getAnnotation(RolesAllowed.class).value()[0];
        List<String> methods = Stream.of(ServerMetadataRules.TABLE, HistoryRules.TABLE, ServerRules.TABLE).flatMap(List::stream)
                .filter(rule -> rule.name().equals(action)).flatMap(rule -> rule.operations().stream())
                .map(RuleDefault.Operation::method).toList();
        // a PATCH is given the actions of a POST
        assertThat(methods).containsOnly(verb.equals("PATCH") ? "POST" : verb);
    }

    @Test
    void every_action_that_opens_a_resource_is_seen() {
        assertThat(guarded().map(method -> method.getAnnotation(RolesAllowed.class).value()[0]))
                .containsAll(ServerMetadataRules.ACTIONS).containsAll(ServerRules.ACTIONS);
    }
}
