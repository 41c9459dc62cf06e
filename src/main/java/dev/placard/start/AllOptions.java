package dev.placard.start;

import dev.placard.api.ApiOptions;
import dev.placard.compute.Quotas;
import dev.placard.config.CellsOption;
import dev.placard.config.DataSourceOptions;
import dev.placard.config.DatabaseMode;
import dev.placard.config.ExtensionsOption;
import dev.placard.config.Option;
import dev.placard.config.SettingsSources;
import dev.placard.console.ConsoleOptions;
import dev.placard.db.cells.CellLocator;
import dev.placard.db.tables.ChangeTable;
import dev.placard.events.EventsOptions;
import dev.placard.http.BaseUrl;
import dev.placard.http.Cors;
import dev.placard.http.body.BodyLimit;
import dev.placard.identity.keystone.KeystoneOptions;
import dev.placard.ops.OperatorOptions;
import dev.placard.policy.PolicyOptions;
import dev.placard.register.RegisterOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Every option there is. */
final class AllOptions {

    /** By name. */
    static final List<Option<?>> LIST = Stream.of(
            List.<Option<?>>of(SettingsSources.NOVA_CONF, DatabaseMode.DATABASE, RegisterOption.SERVERS,
                    ExtensionsOption.EXTENSIONS, CellLocator.CELL,
                    CellsOption.CELLS, Quotas.METADATA_ITEMS, Quotas.DRIVER, ChangeTable.DATABASE, ChangeTable.RETENTION_DAYS,
                    ChangeTable.INSTANCE_ACTIONS,
                    BodyLimit.MAX_REQUEST_BODY_SIZE, BaseUrl.BELIEVES_PROXY),
            DataSourceOptions.ALL, KeystoneOptions.ALL, PolicyOptions.ALL, Cors.OPTIONS, ApiOptions.ALL,
            ConsoleOptions.ALL, OperatorOptions.ALL, EventsOptions.ALL)
            .<Option<?>>flatMap(List::stream).sorted(Comparator.<Option<?>, String>comparing(option -> option.name())).toList();

    private AllOptions() { }
}
