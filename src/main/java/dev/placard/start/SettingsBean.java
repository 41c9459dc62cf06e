package dev.placard.start;

import dev.placard.config.DataSourceOptions;
import dev.placard.config.Settings;
import dev.placard.config.SettingsSources;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;

/** Makes the operator's options known to the container: checked ones only, so that nothing starts with a mistake. */
@ApplicationScoped
public class SettingsBean {

    private static final Logger LOG = System.getLogger(SettingsBean.class.getName());

    /**
     * One look at where options are set, when the application starts.
     *
     * @throws IllegalStateException listing all mistakes; the application then does not start
     */
    @Produces
    @Singleton
    Settings settings() {
        Settings settings = SettingsSources.ofServer();
        OptionCheck.warnings(settings).forEach(warning -> LOG.log(Level.WARNING, warning));
        List<String> mistakes = new ArrayList<>(OptionCheck.mistakes(settings));
        if (mistakes.isEmpty()) {
            mistakes.addAll(DataSourceOptions.unread(settings));
        }
        if (!mistakes.isEmpty()) {
            throw new IllegalStateException("Placard does not start, for its options are not right:"
                    + String.join("", mistakes.stream().map(mistake -> "\n  " + mistake).toList()));
        }
        return settings;
    }
}
