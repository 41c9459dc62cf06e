package dev.placard;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.placard.api.MetadataOperations;
import dev.placard.http.NovaApplication;
import dev.placard.http.Operation;
import dev.placard.policy.rule.HistoryRules;
import dev.placard.policy.rule.ServerMetadataRules;
import dev.placard.policy.rule.ServerRules;
import dev.placard.register.RegisterOperations;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of operations says what a request is; wherever else that stands, in annotations, rules or web.xml, it is the same. */
class OperationTableTest {

    private static final List<Operation> TABLE = Stream.of(MetadataOperations.NOVA, List.of(MetadataOperations.PATCH),
            MetadataOperations.HISTORY, RegisterOperations.TABLE).flatMap(List::stream).toList();

    /** Jakarta REST sees each request under this one prefix. */
    private static final String PREFIX = "/v2.1/{tenant_id}";

    @Test
    void each_operation_is_one_method_of_a_resource_with_its_action_as_role() {
        List<String> methods = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.placard").stream().filter(type -> type.isAnnotatedWith(Path.class)).map(JavaClass::reflect)
                .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods())).flatMap(method -> row(method).stream()).toList();

        assertThat(methods).containsExactlyInAnyOrderElementsOf(TABLE.stream()
                .map(operation -> operation.method() + " " + operation.template() + " " + operation.action().orElse("")).toList());
    }

    @Test
    void each_action_is_named_by_its_rule_for_that_request() {
        List<String> ofRules = Stream.of(ServerMetadataRules.TABLE, HistoryRules.TABLE, ServerRules.TABLE).flatMap(List::stream)
                .flatMap(rule -> rule.operations().stream().map(request -> row(rule.name(), request.method(), request.path()))).toList();

        assertThat(TABLE.stream().filter(operation -> !operation.isPatch()).flatMap(operation -> operation.action().stream()
                .map(action -> row(action, operation.method(), operation.template())))).isSubsetOf(ofRules);
        assertThat(TABLE.stream().flatMap(operation -> operation.action().stream()))
                .containsAll(ServerMetadataRules.ACTIONS).containsAll(ServerRules.ACTIONS);
    }

    @Test
    void web_xml_protects_the_applications_that_need_a_token_and_no_other() throws Exception {
        String webXml = Files.readString(java.nio.file.Path.of("src/main/webapp/WEB-INF/web.xml"));

        Stream<String> patterns = Pattern.compile("<url-pattern>(.*)</url-pattern>").matcher(webXml).results()
                .map((MatchResult found) -> found.group(1)).distinct();
        assertThat(patterns).containsExactlyInAnyOrderElementsOf(Arrays.stream(NovaApplication.values())
                .filter(app -> app != NovaApplication.VERSIONS)
                .flatMap(app -> app.needsToken() ? Stream.of(app.prefix() + "/*") : Stream.of(app.prefix(), app.prefix() + "/")).toList());
    }

    private static Optional<String> row(Method method) {
        String path = method.getDeclaringClass().getAnnotation(Path.class).value().substring(PREFIX.length())
                + Optional.ofNullable(method.getAnnotation(Path.class)).map(below -> "/" + below.value()).orElse("");
        String action = Optional.ofNullable(method.getAnnotation(RolesAllowed.class)).map(roles -> String.join(",", roles.value()))
                .orElse("");
        return Arrays.stream(method.getAnnotations()).map(each -> each.annotationType().getAnnotation(HttpMethod.class))
                .filter(each -> each != null).findFirst().map(verb -> verb.value() + " " + path + " " + action);
    }

    /** Nova's documents name the parts of a path otherwise here and there, and may end it in a slash. */
    private static String row(String action, String method, String path) {
        return action + " " + method + " " + path.replaceAll("\\{[^}]+}", "{}").replaceFirst("/$", "");
    }
}
