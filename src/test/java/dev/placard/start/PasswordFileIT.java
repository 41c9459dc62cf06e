package dev.placard.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.process.Database;
import dev.placard.process.PlacardProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The start script of either app server reads the data source's password from a file. */
class PasswordFileIT {

    @Test
    void the_database_s_password_may_stand_in_a_file() throws IOException, SQLException {
        Path directory = PlacardProcess.directory("password-file");
        Path secret = Files.writeString(directory.resolve("secret"), "s3cret $(x)\n");
        String url = "jdbc:h2:file:" + directory.resolve("data/placard");
        PlacardProcess placard = new PlacardProcess(directory, new Database(url, "placard", ""),
                Map.of("DB_PASSWORD_FILE", secret.toString()));

        placard.start();
        placard.stop();

        try (Connection connection = DriverManager.getConnection(url, "placard", "s3cret $(x)")) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }
}
