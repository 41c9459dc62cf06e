package dev.placard.console;

import dev.placard.config.Settings;
import dev.placard.http.BaseUrl;
import dev.placard.http.PageFilter;
import dev.placard.identity.keystone.UserLogin;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.Map;

/** Puts the console in place when the application starts, unless the operator wants none. */
@WebListener
public class ConsoleStart implements ServletContextListener {

    @Inject
    private Settings settings;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (!settings.get(ConsoleOptions.CONSOLE)) {
            return;
        }
        LoginAttempts attempts = new LoginAttempts(settings.get(ConsoleOptions.LOGINS));
        Login login = new Login(UserLogin.from(settings), attempts, settings.get(BaseUrl.BELIEVES_PROXY));
        Map<String, PageFilter.Page> pages = Pages.byPath();
        pages.put(Login.PATH, login::answer);
        PageFilter.add(event.getServletContext(), "console", pages);
    }
}
