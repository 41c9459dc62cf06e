package dev.placard.db.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What the command cells writes has the settings of the one cell in server.xml and configure.cli. */
class DataSourcesTest {

    private static final String ID = "ce110000-0000-4000-8000-000000000001";
    private static final CellDatabase CELL = new CellDatabase(ID, "cell1", "jdbc:mariadb://db/nova?a=1&b=2", "nova", "a\"<b>&'${c}\\");
    private static final CellDatabase CELL0 =
            new CellDatabase("00000000-0000-0000-0000-000000000000", "cell0", "jdbc:mariadb://db/nova_cell0", "nova", "x");

    @Test
    void for_open_liberty_a_cell_is_as_the_one_of_db_url() throws Exception {
        Element printed = dataSource(LibertyDataSources.print(List.of(CELL)), "placard-cell-" + ID);
        Element one = dataSource(serverXml(), "DefaultDataSource");
        assertThat(settings(printed)).isEqualTo(settings(one));
        assertThat(printed.getAttribute("isolationLevel")).isEqualTo(one.getAttribute("isolationLevel"));
        assertThat(printed.getAttribute("jndiName")).isEqualTo("jdbc/placard/cell/" + ID);
        Element properties = (Element) printed.getElementsByTagName("properties").item(0);
        assertThat(properties.getAttribute("URL")).isEqualTo(CELL.url());
        assertThat(properties.getAttribute("password")).isEqualTo(CELL.password());
    }

    @Test
    void for_open_liberty_cell0_is_as_the_one_of_cell0_db_url() throws Exception {
        Element printed = dataSource(LibertyDataSources.print(List.of(CELL0)), "placard-cell-" + CELL0.uuid());
        Element one = all(serverXml()).stream().filter(source -> source.getAttribute("jndiName").equals("jdbc/placard/cell0"))
                .findFirst().orElseThrow();
        assertThat(settings(printed)).isEqualTo(settings(one));
        assertThat(printed.getAttribute("transactional")).isEqualTo("false").isEqualTo(one.getAttribute("transactional"));
    }

    @Test
    void for_wildfly_a_cell_is_as_the_one_of_db_url() throws IOException {
        String printed = WildFlyDataSources.print(List.of(CELL));
        assertThat(printed).contains("--connection-url=\"jdbc:mariadb://db/nova?a=1&b=2\"", "--password=\"a\\\"<b>&'$${c}\\\\\"",
                "--jndi-name=java:/jdbc/placard/cell/" + ID, "--driver-name=placard-mariadb");
        assertThat(options(printed)).containsAll(options(configured("--name=Placard ")));
        for (String property : List.of("initSql", "options")) {
            assertThat(printed).contains("\"" + property + "\"=>" + configured("connection-properties=" + property).split("value=|\\)")[1]);
        }
    }

    @Test
    void for_wildfly_cell0_is_as_the_one_of_cell0_db_url() throws IOException {
        assertThat(options(WildFlyDataSources.print(List.of(CELL0)))).containsAll(options(configured("--name=PlacardCell0 ")));
    }

    private static String serverXml() throws IOException {
        return Files.readString(Path.of("server.xml"));
    }

    private static Element dataSource(String xml, String id) throws Exception {
        return all(xml).stream().filter(source -> source.getAttribute("id").equals(id)).findFirst().orElseThrow();
    }

    private static List<Element> all(String xml) throws Exception {
        Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        NodeList found = document.getElementsByTagName("dataSource");
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
    }

    /** All elements and attributes of a data source but those in which cells differ. */
    private static List<String> settings(Element source) {
        List<String> settings = new ArrayList<>();
        NodeList children = source.getElementsByTagName("*");
        for (int i = 0; i < children.getLength(); i++) {
            for (int j = 0; j < children.item(i).getAttributes().getLength(); j++) {
                Node attribute = children.item(i).getAttributes().item(j);
                if (!List.of("URL", "user", "password", "maxPoolSize").contains(attribute.getNodeName())) {
                    settings.add(children.item(i).getNodeName() + " " + attribute);
                }
            }
        }
        return settings;
    }

    /** A command of configure.cli, its lines joined. */
    private static String configured(String words) throws IOException {
        String script = Files.readString(Path.of("src/main/wildfly/configure.cli")).replace("\\\n", "");
        return script.lines().filter(line -> line.contains(words) && line.contains("add")).findFirst().orElseThrow();
    }

    /** Of a command that adds a data source, but those in which cells differ; cell0 has more than it needs. */
    private static List<String> options(String command) {
        return List.of(command.split("\\s+")).stream().filter(word -> word.startsWith("--")
                && !word.matches("--(name|jndi-name|driver-name|connection-url|user-name|password|max-pool-size)=.*")).toList();
    }
}
