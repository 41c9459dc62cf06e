package dev.placard.db.tables;

import dev.placard.config.DataSourceOptions;
import dev.placard.config.Settings;

/** Where to go next, for whoever has just started Placard for the first time. */
public final class FirstStartHint {

    private FirstStartHint() { }

    /**
     * Says it on the console, where app servers do not show what is merely logged.
     *
     * @param settings the operator's options
     */
    public static void print(Settings settings) {
        String server = "http://" + settings.get(DataSourceOptions.HOST).replace("*", "localhost") + ":" + settings.get(DataSourceOptions.PORT);
        System.out.println("Placard has made example servers. Try: curl -H 'X-Auth-Token: member-token' " + server
                + "/v2.1/servers/8f1c5a2e-3d47-4b69-9e0a-6c2f1b7d4a51/metadata");
    }
}
