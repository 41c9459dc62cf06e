package dev.placard.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** One WAR for every app server: what is in the file that was built. */
class WarContentIT {

    private static final Path WAR = Path.of(System.getProperty("placard.war"));
    private static final String LIBRARIES = "WEB-INF/lib/";

    @Test
    void it_holds_the_libraries_that_are_needed_and_no_others() throws IOException {
        assertThat(names(name -> name.startsWith(LIBRARIES) && name.endsWith(".jar")))
                .extracting(name -> name.substring(LIBRARIES.length()).replaceFirst("-[0-9.]+\\.jar$", ""))
                .containsExactlyInAnyOrder("caffeine", "flyway-core", "flyway-database-postgresql", "flyway-mysql", "re2j", "snakeyaml",
                        "prometheus-metrics-config", "prometheus-metrics-core", "prometheus-metrics-exposition-textformats",
                        "prometheus-metrics-instrumentation-jvm", "prometheus-metrics-model");
    }

    @Test
    void each_library_is_named_in_the_readme_with_its_reason() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        assertThat(readme.substring(readme.indexOf("The WAR holds"))).startsWith("The WAR holds five libraries: Flyway")
                .contains("MariaDB", "PostgreSQL", "SnakeYAML", "Caffeine", "RE2/J", "Prometheus");
    }

    @Test
    void the_apis_and_every_app_servers_classes_are_left_to_the_app_server() throws IOException {
        assertThat(names(name -> name.endsWith(".class"))).isNotEmpty()
                .allMatch(name -> name.startsWith("WEB-INF/classes/dev/placard/") || name.startsWith("dev/placard/launch/"));
        assertThat(classesOfLibraries()).isNotEmpty().allMatch(name -> name.matches("(META-INF/versions/9/)?"
                + "((org/(flywaydb|yaml)|com/github/benmanes/caffeine|com/google/re2j|io/prometheus)/.*|module-info.class)"));
    }

    @Test
    void the_launcher_alone_lies_where_a_browser_could_find_it() throws IOException {
        assertThat(names(name -> !name.startsWith("WEB-INF/") && !name.startsWith("META-INF/") && !name.endsWith("/")))
                .containsExactlyInAnyOrder("dev/placard/launch/Launcher.class", "dev/placard/launch/WarClassLoader.class",
                        "dev/placard/launch/package-info.class");
    }

    @Test
    void each_time_in_it_is_the_same_so_that_every_build_makes_the_same_file() throws IOException {
        try (ZipFile war = new ZipFile(WAR.toFile())) {
            assertThat(war.stream().map(ZipEntry::getTimeLocal).distinct()).hasSize(1);
        }
    }

    private static List<String> names(Predicate<String> wanted) throws IOException {
        try (ZipFile war = new ZipFile(WAR.toFile()); Stream<? extends ZipEntry> entries = war.stream()) {
            return entries.map(ZipEntry::getName).filter(wanted).toList();
        }
    }

    private static TreeSet<String> classesOfLibraries() throws IOException {
        TreeSet<String> classes = new TreeSet<>();
        try (ZipFile war = new ZipFile(WAR.toFile())) {
            for (String library : names(name -> name.endsWith(".jar"))) {
                try (ZipInputStream jar = new ZipInputStream(war.getInputStream(war.getEntry(library)))) {
                    classesOf(jar).forEach(classes::add);
                }
            }
        }
        return classes;
    }

    private static List<String> classesOf(ZipInputStream jar) throws IOException {
        List<String> classes = new ArrayList<>();
        for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
            if (entry.getName().endsWith(".class")) {
                classes.add(entry.getName());
            }
        }
        return classes;
    }
}
