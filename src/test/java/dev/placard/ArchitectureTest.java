package dev.placard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

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
import dev.placard.ground.ProjectId;
import dev.placard.ground.ServerId;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** The packages and who may use whom. The same table stands, with its reasons, on the architecture page. */
@AnalyzeClasses(packages = "dev.placard", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule arrows_go_down_only = layeredArchitecture().consideringOnlyDependenciesInLayers()
            .layer("ground").definedBy("dev.placard.ground")
            .layer("wire").definedBy("dev.placard.wire")
            .layer("policy").definedBy("dev.placard.policy..")
            .layer("identity").definedBy("dev.placard.identity")
            .layer("db").definedBy("dev.placard.db..")
            .layer("events").definedBy("dev.placard.events")
            .layer("access").definedBy("dev.placard.access")
            .layer("compute").definedBy("dev.placard.compute")
            .layer("api").definedBy("dev.placard.api")
            .layer("console").definedBy("dev.placard.console")
            .layer("ops").definedBy("dev.placard.ops..")
            .layer("start").definedBy("dev.placard.start")
            .whereLayer("start").mayNotBeAccessedByAnyLayer()
            .whereLayer("ops").mayOnlyBeAccessedByLayers("start")
            .whereLayer("api").mayOnlyBeAccessedByLayers("start")
            .whereLayer("console").mayOnlyBeAccessedByLayers("start")
            .whereLayer("identity").mayOnlyBeAccessedByLayers("console", "ops", "start")
            .whereLayer("compute").mayOnlyBeAccessedByLayers("api", "ops", "start")
            .whereLayer("access").mayOnlyBeAccessedByLayers("compute", "api")
            .whereLayer("events").mayOnlyBeAccessedByLayers("compute", "api", "ops", "start")
            .whereLayer("db").mayOnlyBeAccessedByLayers("events", "access", "compute", "ops", "start")
            .whereLayer("policy").mayOnlyBeAccessedByLayers("access", "api", "ops", "start")
            .whereLayer("wire").mayOnlyBeAccessedByLayers("policy", "identity", "events", "api", "console", "ops", "start")
            .whereLayer("ground").mayOnlyBeAccessedByLayers(
                    "wire", "policy", "identity", "db", "events", "access", "compute", "api", "console", "ops", "start");

    @ArchTest
    static final ArchRule nobody_needs_what_a_server_may_lack = noClasses().that().resideOutsideOfPackage("dev.placard.ops.mp")
            .should().dependOnClassesThat().resideInAnyPackage("dev.placard.ops.mp", "org.eclipse.microprofile.health..");

    @ArchTest
    static final ArchRule one_class_knows_jakarta_messaging = noClasses().that().doNotHaveSimpleName("Topic")
            .should().dependOnClassesThat().resideInAPackage("jakarta.jms..");

    @ArchTest
    static final ArchRule packages_form_no_circle = slices().matching("dev.placard.(*)..").should().beFreeOfCycles();

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
