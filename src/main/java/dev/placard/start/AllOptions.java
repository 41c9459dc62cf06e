package dev.placard.start;

import dev.placard.api.ApiOptions;
import dev.placard.compute.Quotas;
import dev.placard.console.ConsoleOptions;
import dev.placard.db.CellsOption;
import dev.placard.db.ChangeTable;
import dev.placard.db.Elsewhere;
import dev.placard.events.EventsOptions;
import dev.placard.ground.DataSourceOptions;
import dev.placard.ground.ExtensionsOption;
import dev.placard.ground.Option;
import dev.placard.ground.RegisterOption;
import dev.placard.ground.SettingsSources;
import dev.placard.ground.TablesOwner;
import dev.placard.identity.KeystoneOptions;
import dev.placard.ops.OperatorOptions;
import dev.placard.policy.PolicyOptions;
import dev.placard.wire.BodyLimit;
import dev.placard.wire.Cors;
import dev.placard.wire.ProxyHeaders;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Every option there is. */
final class AllOptions {

    /** By name. */
    static final List<Option<?>> LIST = Stream.of(
            List.<Option<?>>of(SettingsSources.NOVA_CONF, TablesOwner.DATABASE, RegisterOption.SERVERS, ExtensionsOption.EXTENSIONS, Elsewhere.CELL,
                    CellsOption.CELLS, Quotas.METADATA_ITEMS, Quotas.DRIVER, ChangeTable.DATABASE, ChangeTable.RETENTION_DAYS,
                    ChangeTable.INSTANCE_ACTIONS,
                    BodyLimit.MAX_REQUEST_BODY_SIZE, ProxyHeaders.BELIEVED),
            DataSourceOptions.ALL, KeystoneOptions.ALL, PolicyOptions.ALL, Cors.OPTIONS, ApiOptions.ALL,
            ConsoleOptions.ALL, OperatorOptions.ALL, EventsOptions.ALL)
            .<Option<?>>flatMap(List::stream).sorted(Comparator.<Option<?>, String>comparing(option -> option.name())).toList();

    private AllOptions() { }
}
