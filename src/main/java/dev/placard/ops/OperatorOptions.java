package dev.placard.ops;

import dev.placard.config.Option;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The options of this package. */
public final class OperatorOptions {

    /** A file that takes Placard out of service while it is there; empty for none. oslo.middleware: healthcheck/opts.py. */
    public static final Option<String> DISABLE_BY_FILE_PATH = Option.text("healthcheck.disable_by_file_path", "");

    /** Who may read the metrics: addresses and ranges of addresses. */
    public static final Option<AddressRanges> METRICS_ALLOW = new Option<>("placard.metrics.allow", "127.0.0.0/8,::1",
            text -> new AddressRanges(Arrays.stream(text.split(",")).map(String::strip).filter(part -> !part.isEmpty()).toList()))
                    .allowing("a list of addresses and ranges, such as 10.0.0.0/8,::1");

    /** How the line of a request is written. */
    public static final Option<RequestLine> REQUEST_LOG = new Option<>("placard.request_log", "text",
            text -> RequestLine.valueOf(text.strip().toUpperCase(Locale.ROOT))).allowing("text, json or off");

    /** How long new requests are served after SIGTERM; 0: the app server stops at once, as it would without Placard. */
    public static final Option<Duration> STOP_GRACE =
            Option.seconds("placard.stop_grace", 0).where(grace -> !grace.isNegative(), "a number of seconds, at least 0");

    /** How long Placard sends requests to itself before it is ready; 0: none. */
    public static final Option<Duration> WARM_UP =
            Option.seconds("placard.warm_up", 10).where(length -> !length.isNegative(), "a number of seconds, at least 0");

    /** All of them. */
    public static final List<Option<?>> ALL = List.of(DISABLE_BY_FILE_PATH, METRICS_ALLOW, REQUEST_LOG, STOP_GRACE, WARM_UP);

    private OperatorOptions() { }

    /** Text in oslo.log's form, an object of JSON, or nothing. */
    public enum RequestLine { TEXT, JSON, OFF }
}
