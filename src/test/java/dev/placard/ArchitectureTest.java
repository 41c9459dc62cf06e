package dev.placard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.placard.access.OwnerChecked;
import dev.placard.access.ProjectChecked;
import dev.placard.core.ProjectId;
import dev.placard.core.ServerId;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.io.File;
import java.util.Set;
import java.util.stream.Collectors;

/** The packages and who may use whom. The same table stands, with its reasons, on the architecture page. */
@AnalyzeClasses(packages = "dev.placard", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final int MOST_FILES = 25;

    @ArchTest
    static final ArchRule arrows_go_down_only = layeredArchitecture().consideringOnlyDependenciesInLayers()
            .layer("core").definedBy("dev.placard.core")
            .layer("python").definedBy("dev.placard.python")
            .layer("config").definedBy("dev.placard.config")
            .layer("http").definedBy("dev.placard.http..")
            .layer("policy").definedBy("dev.placard.policy..")
            .layer("identity").definedBy("dev.placard.identity..")
            .layer("db").definedBy("dev.placard.db..")
            .layer("events").definedBy("dev.placard.events")
            .layer("access").definedBy("dev.placard.access")
            .layer("compute").definedBy("dev.placard.compute")
            .layer("api").definedBy("dev.placard.api..")
            .layer("console").definedBy("dev.placard.console")
            .layer("ops").definedBy("dev.placard.ops..")
            .layer("register").definedBy("dev.placard.register..")
            .layer("start").definedBy("dev.placard.start")
            .whereLayer("core").mayNotAccessAnyLayer()
            .whereLayer("python").mayNotAccessAnyLayer()
            .whereLayer("config").mayOnlyAccessLayers("core")
            .whereLayer("http").mayOnlyAccessLayers("core", "config", "python")
            .whereLayer("policy").mayOnlyAccessLayers("core", "config", "python")
            .whereLayer("identity").mayOnlyAccessLayers("core", "config", "python", "http")
            .whereLayer("db").mayOnlyAccessLayers("core", "config")
            .whereLayer("events").mayOnlyAccessLayers("core", "config", "python", "db")
            .whereLayer("access").mayOnlyAccessLayers("core", "config", "http", "policy", "db")
            .whereLayer("compute").mayOnlyAccessLayers("core", "config", "db", "events", "access")
            .whereLayer("api").mayOnlyAccessLayers("core", "config", "python", "http", "policy", "events", "access", "compute")
            .whereLayer("console").mayOnlyAccessLayers("core", "config", "python", "http", "identity")
            .whereLayer("ops").mayOnlyAccessLayers("core", "config", "python", "http", "policy", "identity", "db", "events", "compute")
            .whereLayer("register").mayOnlyBeAccessedByLayers("start")
            .whereLayer("start").mayNotBeAccessedByAnyLayer();

    @ArchTest
    static void a_package_is_small_and_says_what_belongs_there(JavaClasses classes) {
        Set<String> packages = classes.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        assertThat(packages).allSatisfy(name -> assertThat(
                new File("src/main/java/" + name.replace('.', '/')).list((folder, file) -> file.endsWith(".java")))
                .hasSizeLessThanOrEqualTo(MOST_FILES).contains("package-info.java"));
    }

    @ArchTest
    static final ArchRule nobody_needs_what_a_server_may_lack = noClasses().that().resideOutsideOfPackage("dev.placard.ops.mp")
            .should().dependOnClassesThat().resideInAnyPackage("dev.placard.ops.mp", "org.eclipse.microprofile.health..");

    @ArchTest
    static final ArchRule one_class_knows_jakarta_messaging = noClasses().that().doNotHaveSimpleName("Topic")
            .should().dependOnClassesThat().resideInAPackage("jakarta.jms..");

    @ArchTest
    static final ArchRule packages_form_no_circle = slices().matching("dev.placard.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_policy_language_knows_no_framework = noClasses().that().resideInAPackage("dev.placard.policy..")
            .should().dependOnClassesThat().resideInAnyPackage("jakarta..", "org.eclipse.microprofile..");

    @ArchTest
    static final ArchRule no_class_knows_its_server = noClasses().should().dependOnClassesThat()
            .resideInAnyPackage("com.ibm..", "io.openliberty..", "org.jboss..", "org.wildfly..", "org.eclipse.persistence..",
                    "org.hibernate..");

    @ArchTest
    static final ArchRule names_say_what_a_class_is = noClasses().should()
            .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager)");

    @ArchTest
    static final ArchRule a_resource_is_closed_by_default = classes().that().haveNameMatching(".*Resource")
            .should().beAnnotatedWith(DenyAll.class);

    @ArchTest
    static final ArchRule what_a_role_opens_the_owner_check_guards = methods().that().areAnnotatedWith(RolesAllowed.class)
            .and().areDeclaredInClassesThat().areAnnotatedWith(Path.class)
            .should().beAnnotatedWith(OwnerChecked.class).orShould().beAnnotatedWith(ProjectChecked.class);

    @ArchTest
    static final ArchRule who_names_a_server_has_its_owner_checked = methods().that().areDeclaredInClassesThat().areAnnotatedWith(Path.class)
            .should(haveTheOwnerCheckExactlyWhereTheyNameAServer());

    private static ArchCondition<JavaMethod> haveTheOwnerCheckExactlyWhereTheyNameAServer() {
        return new ArchCondition<>("have the owner check exactly where they name a server, by a ServerId, and a project by a ProjectId") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                long servers = method.getRawParameterTypes().stream().filter(type -> type.isEquivalentTo(ServerId.class)).count();
                boolean hasText = isText(method, "server_id", ServerId.class) || isText(method, "project_id", ProjectId.class);
                boolean isChecked = method.isAnnotatedWith(OwnerChecked.class);
                if (hasText || servers != (isChecked ? 1 : 0)) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + ": " + servers + " ServerId parameters"));
                }
            }
        };
    }

    /** Whether a part of the path that has a type of its own comes as another. */
    private static boolean isText(JavaMethod method, String part, Class<?> type) {
        return method.getParameters().stream().filter(parameter -> parameter.isAnnotatedWith(PathParam.class))
                .anyMatch(parameter -> parameter.getAnnotationOfType(PathParam.class).value().equals(part)
                        && !parameter.getRawType().isEquivalentTo(type));
    }
}
