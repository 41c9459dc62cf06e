package dev.placard;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.annotation.WebListener;

/**
 * A request may come while the application starts. On Open Liberty the first one then makes the web module ready, and whatever reaches for
 * an enterprise bean meanwhile waits until the application has started, which in turn waits for the web module: after two minutes the start
 * fails. It was seen when a proxy's check hit that moment, a few milliseconds long, on a machine under full load.
 */
@AnalyzeClasses(packages = "dev.placard", importOptions = ImportOption.DoNotIncludeTests.class)
class EarlyRequestTest {

    @ArchTest
    static final ArchRule what_is_made_with_the_web_module_is_injected_no_enterprise_bean = fields()
            .that().areDeclaredInClassesThat(describe("are made with the web module", EarlyRequestTest::isMadeWithTheWebModule))
            .should().notHaveRawType(describe("an enterprise bean", EarlyRequestTest::isEnterpriseBean));

    private static boolean isMadeWithTheWebModule(JavaClass each) {
        return each.isAnnotatedWith(WebListener.class) || each.isAnnotatedWith(WebFilter.class) || each.getMethods().stream()
                .flatMap(method -> method.getParameters().stream()).anyMatch(parameter -> parameter.isAnnotatedWith(Observes.class));
    }

    private static boolean isEnterpriseBean(JavaClass each) {
        return each.isAnnotatedWith(Singleton.class) || each.isAnnotatedWith(Stateless.class);
    }
}
