package dev.placard.console;

import dev.placard.process.Await;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.UnexpectedAlertBehaviour;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Debian's Chromium without a window. It downloads nothing. */
final class Browser implements AutoCloseable {

    private static final File CHROMIUM = new File("/usr/bin/chromium");
    private static final File DRIVER = new File("/usr/bin/chromedriver");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private final ChromeDriver driver;

    Browser() {
        if (!CHROMIUM.exists() || !DRIVER.exists()) {
            throw new AssertionError("Debian's packages chromium and chromium-driver are needed");
        }
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM);
        // the sandbox needs what a container has not; a dialog of the page is to be seen, not answered by the driver
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1200,900");
        options.setUnhandledPromptBehaviour(UnexpectedAlertBehaviour.IGNORE);
        driver = new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(DRIVER).usingAnyFreePort().build(), options);
    }

    @Override
    public void close() {
        driver.quit();
    }

    ChromeDriver driver() {
        return driver;
    }

    WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** What is seen of the first element. */
    String text(String css) {
        return find(css).getText();
    }

    boolean isSeen(String css) {
        try {
            return all(css).stream().anyMatch(WebElement::isDisplayed);
        } catch (StaleElementReferenceException e) {
            return false; // it was replaced meanwhile; whoever waits looks again
        }
    }

    void await(String css) {
        await("to see " + css, () -> isSeen(css));
    }

    void await(String what, BooleanSupplier holds) {
        Await.until(what, holds);
    }

    void click(String css) {
        await(css);
        find(css).click();
    }

    /** Replaces what is in a field, by the keyboard. */
    void type(String css, String text) {
        await(css);
        WebElement field = find(css);
        field.clear();
        field.sendKeys(text);
    }

    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Runs the body of an async function, and waits for what it returns. */
    Object runAsync(String body, Object... arguments) {
        return driver.executeAsyncScript("const done = arguments[arguments.length - 1]; const given = [...arguments].slice(0, -1);"
                + "(async () => {" + body + "})().then(done, (error) => done('failed: ' + error));", arguments);
    }

    /** Light or dark; what changes does so at once. */
    void prefers(String scheme) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(
                Map.of("name", "prefers-color-scheme", "value", scheme), Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    /** As wide as that, in CSS pixels; 0 for what the window has. */
    void isWide(int width) {
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 0, "deviceScaleFactor", 0, "mobile", false));
    }

    void screenshot(String name) {
        try {
            Files.write(Files.createDirectories(SCREENSHOTS).resolve(name + ".png"),
                    driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
