package dev.placard.start;

import dev.placard.api.MetadataOperations;
import dev.placard.config.ExtensionsOption;
import dev.placard.config.Settings;
import dev.placard.events.History;
import dev.placard.http.Operation;
import dev.placard.http.Operations;
import dev.placard.register.RegisterOperations;
import dev.placard.register.RegisterOption;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Puts the table of operations together, of those that the operator's options switch on. */
@ApplicationScoped
public class OperationsBean {

    /** One for the whole application. */
    @Produces
    @Singleton
    Operations operations(Settings settings, History history) {
        List<Operation> table = new ArrayList<>(MetadataOperations.NOVA);
        if (settings.get(ExtensionsOption.EXTENSIONS)) {
            table.add(MetadataOperations.PATCH);
            table.addAll(history.isKept() ? MetadataOperations.HISTORY : List.of());
        }
        table.addAll(RegisterOption.isOn(settings) ? RegisterOperations.TABLE : List.of());
        return new Operations(table);
    }
}
