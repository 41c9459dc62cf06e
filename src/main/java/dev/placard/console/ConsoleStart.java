package dev.placard.console;

import dev.placard.config.Settings;
import dev.placard.http.BaseUrl;
import dev.placard.identity.keystone.UserLogin;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.EnumSet;

/**
 * Puts the console in place when the application starts, unless the operator wants none. It
 * stands before the API, since Jakarta REST has every path there is.
 */
@WebListener
public class ConsoleStart implements ServletContextListener {

    private static final boolean BEFORE_ALL_OTHERS = false; // "is matched after": after those that are declared

    @Inject
    private Settings settings;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (!settings.get(ConsoleOptions.CONSOLE)) {
            return;
        }
        LoginAttempts attempts = new LoginAttempts(settings.get(ConsoleOptions.LOGINS));
        Login login = new Login(UserLogin.from(settings), attempts, settings.get(BaseUrl.BELIEVES_PROXY));
        FilterRegistration.Dynamic filter = event.getServletContext().addFilter("console", new ConsoleFilter(login));
        filter.setAsyncSupported(true); // for the events
        filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), BEFORE_ALL_OTHERS, "/*");
    }
}
