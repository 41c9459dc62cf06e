package dev.placard.console;

import static dev.placard.console.Page.header;
import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.process.PlacardProcess;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code placard.console=off}: nothing of the console is there, and Nova's answers are. */
@Tag("process")
class ConsoleOffIT {

    @AutoClose
    private static PlacardProcess placard;

    @BeforeAll
    static void start() throws Exception {
        placard = PlacardProcess.alone("console-off", Map.of("PLACARD_CONSOLE", "off"));
    }

    @ParameterizedTest
    @CsvSource({"GET,/console/", "GET,/console", "GET,/console/app.js", "GET,/console/pico.min.css", "GET,/console/login", "POST,/console/login"})
    void every_path_of_it_is_answered_as_by_nova(String method, String path) throws Exception {
        HttpResponse<String> answer = new Page(placard.address()).send(method, path, "");
        assertThat(answer.statusCode()).isEqualTo(300);
        assertThat(answer.body()).startsWith("{\"choices\": [");
        assertThat(header(answer, "Content-Security-Policy")).isEmpty();
    }
}
