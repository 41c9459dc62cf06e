package dev.placard.console;

import dev.placard.process.PlacardProcess;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** A Placard of its own, and the console of it in a browser. */
final class ConsoleFixture implements AutoCloseable {

    final PlacardProcess placard;
    final Page page;
    final Browser browser;
    private String web1 = "";

    /** Options by their names in the environment; without any the example tokens are known. */
    ConsoleFixture(Map<String, String> options) throws IOException {
        placard = PlacardProcess.alone("browser", options);
        page = new Page(placard.address());
        browser = new Browser();
    }

    /** With the example tokens, and servers of two projects. */
    static ConsoleFixture withServers() throws Exception {
        ConsoleFixture fixture = new ConsoleFixture(Map.of());
        fixture.web1 = fixture.register("member-token", "web-1", "{}");
        for (String name : List.of("db-1", "batch-1")) {
            fixture.register("member-token", name, "{}");
        }
        fixture.register("admin-token", "ci-1", "{}");
        return fixture;
    }

    @Override
    public void close() {
        browser.close();
        placard.stop();
    }

    /** The page anew: nobody is logged in. */
    void open() {
        browser.driver().get(placard.address() + "/console/");
        browser.await("#login-form [type=submit]");
    }

    void logIn(String token) {
        browser.type("[name=token]", token);
        browser.click("#login-form [type=submit]");
    }

    /** Logs in with a token and shows the first server. */
    void show(String token) {
        show(token, web1);
    }

    String web1() {
        return web1;
    }

    /** Logs in with a token and shows a server. */
    void show(String token, String server) {
        open();
        logIn(token);
        browser.type("#servers-search", server);
        browser.click("#servers-form [type=submit]");
        browser.await("#items");
    }

    /** The row of an item. */
    WebElement row(String key) {
        return browser.all("#items-table tbody tr").stream()
                .filter(row -> row.findElement(By.cssSelector(":is(th, td)")).getText().lines().findFirst().orElse("").equals(key))
                .findFirst().orElseThrow(() -> new AssertionError("no row of " + key));
    }

    void change(String key, String value) {
        WebElement field = row(key).findElement(By.tagName("textarea"));
        field.clear();
        field.sendKeys(value);
    }

    void add(String key, String value) {
        browser.click("#add");
        WebElement row = browser.find("#items-table tbody tr");
        row.findElement(By.tagName("input")).sendKeys(key);
        row.findElement(By.tagName("textarea")).sendKeys(value);
    }

    void remove(String key) {
        row(key).findElement(By.xpath(".//button[text()='Remove']")).click();
    }

    void review() {
        browser.click("#review");
        browser.await("#review-dialog[open]");
    }

    void save() {
        browser.click("#save");
        browser.await("the review to close", () -> !browser.isSeen("#review-dialog[open]"));
    }

    /** What the API has, read by a member. */
    String metadata() throws Exception {
        return page.get("/v2.1/servers/" + web1 + "/metadata", "X-Auth-Token", "member-token").body();
    }

    /** What somebody else does meanwhile: sets all items. */
    void others(String items) throws Exception {
        HttpResponse<String> answer = page.send("PUT", "/v2.1/servers/" + web1 + "/metadata", "{\"metadata\": " + items + "}",
                "X-Auth-Token", "member-token", "Content-Type", "application/json");
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.body());
        }
    }

    /** Registers a server with items, and says its id. */
    String register(String token, String name, String items) throws Exception {
        HttpResponse<String> answer = page.send("POST", "/v2.1/servers", "{\"server\": {\"name\": \"" + name
                + "\", \"flavorRef\": \"1\", \"imageRef\": \"\", \"metadata\": " + items + "}}", "X-Auth-Token", token,
                "Content-Type", "application/json");
        return answer.body().replaceAll("(?s).*\"id\": \"([0-9a-f-]{36})\".*", "$1");
    }
}
