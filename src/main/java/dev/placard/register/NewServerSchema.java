package dev.placard.register;

import static dev.placard.api.schema.Schema.anyOf;
import static dev.placard.api.schema.Schema.format;
import static dev.placard.api.schema.Schema.items;
import static dev.placard.api.schema.Schema.length;
import static dev.placard.api.schema.Schema.object;
import static dev.placard.api.schema.Schema.oneOf;
import static dev.placard.api.schema.Schema.pattern;
import static dev.placard.api.schema.Schema.rule;
import static dev.placard.api.schema.Schema.type;

import dev.placard.api.schema.MetadataSchema;
import dev.placard.api.schema.Schema;
import dev.placard.core.ComputeException;
import dev.placard.core.Reason;
import dev.placard.http.Microversion;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a body that registers a server must look like, at each microversion. Nova: compute/schemas/servers.py create, and
 * validation/parameter_types.py. Of block devices, networks, hints and files only the outer form is looked at: the register has no
 * use for them.
 */
final class NewServerSchema {

    private static final Schema STRING = type("string");
    private static final Schema ARRAY = type("array");
    private static final Schema ARRAY_OF_OBJECTS = ARRAY.and(items(type("object")));
    private static final Schema UUID = STRING.and(format("uuid", Formats::isUuid));
    private static final Schema BOOLEAN = type("boolean", "string").and(oneOf(true, "True", "TRUE", "true", "1", "ON", "On", "on",
            "YES", "Yes", "yes", false, "False", "FALSE", "false", "0", "OFF", "Off", "off", "NO", "No", "no"));
    private static final Schema POSITIVE = type("integer", "string").and(pattern("^[0-9]*$"))
            .and(NewServerSchema::minimumOne).and(length(1, Integer.MAX_VALUE));
    private static final Schema TAG = STRING.and(length(1, 60)).and(pattern("^[^,/]*$"));
    private static final Schema HINTS = type("object");
    private static final Schema BASE64 =
            STRING.and(format("base64", Formats::isBase64)).and(length(0, 65535));

    private NewServerSchema() { }

    /**
     * Checks a body.
     *
     * @param body what {@link dev.placard.python.StrictJson} read
     * @param version the microversion it came with
     * @param isLegacyV2 whether it came below {@code /v2}: fields that are not known do no harm there, and names may have spaces
     *     around them
     * @throws ComputeException 400 with Nova's sentence
     */
    static void check(Object body, Microversion version, boolean isLegacyV2) {
        Map<String, Schema> root = new LinkedHashMap<>();
        root.put("server", server(version, isLegacyV2));
        root.put("os:scheduler_hints", HINTS);
        root.put("OS-SCH-HNT:scheduler_hints", HINTS);
        object(root, List.of("server"), isLegacyV2).check(body).ifPresent(breach -> {
            throw breach.refusal();
        });
    }

    private static Schema server(Microversion version, boolean isLegacyV2) {
        Schema name = STRING.and(length(1, 255)).and(name(isLegacyV2));
        boolean isNetworkRequired = version.isAtLeast(37);
        Map<String, Schema> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("imageRef", anyOf(UUID, STRING.and(length(0, 0))));
        fields.put("flavorRef", type("string", "integer").and(length(1, Integer.MAX_VALUE)));
        fields.put("adminPass", STRING);
        fields.put("metadata", value -> metadata(value, isLegacyV2));
        fields.put("networks", isNetworkRequired ? anyOf(ARRAY_OF_OBJECTS, STRING.and(oneOf("none", "auto"))) : ARRAY_OF_OBJECTS);
        fields.put("OS-DCF:diskConfig", STRING.and(oneOf("AUTO", "MANUAL")));
        fields.put("accessIPv4", STRING.and(format("ipv4", Formats::isIpv4)));
        fields.put("accessIPv6", STRING.and(format("ipv6", Formats::isIpv6)));
        if (!version.isAtLeast(57)) {
            fields.put("personality", ARRAY_OF_OBJECTS);
        }
        fields.put("availability_zone", name);
        fields.put("block_device_mapping", ARRAY_OF_OBJECTS);
        fields.put("block_device_mapping_v2", ARRAY_OF_OBJECTS);
        fields.put("config_drive", BOOLEAN);
        fields.put("key_name", name);
        fields.put("min_count", POSITIVE);
        fields.put("max_count", POSITIVE);
        fields.put("return_reservation_id", BOOLEAN);
        fields.put("security_groups", ARRAY.and(items(object(Map.of("name", name), List.of(), isLegacyV2))));
        fields.put("user_data", isLegacyV2 ? anyOf(BASE64, type("null")) : BASE64);
        addLater(fields, version);
        return object(fields, isNetworkRequired ? List.of("name", "flavorRef", "networks") : List.of("name", "flavorRef"),
                isLegacyV2);
    }

    private static void addLater(Map<String, Schema> fields, Microversion version) {
        if (version.isAtLeast(19)) {
            fields.put("description", type("string", "null").and(length(0, 255)).and(rule(
                    value -> !(value instanceof String text) || text.codePoints().allMatch(Formats::isPrintable),
                    " has characters that cannot be printed")));
        }
        if (version.isAtLeast(52)) {
            fields.put("tags", ARRAY.and(items(TAG)).and(rule(value -> ((List<?>) value).size() <= 50, " is too long")));
        }
        if (version.isAtLeast(63)) {
            fields.put("trusted_image_certificates", type("array", "null"));
        }
        if (version.isAtLeast(74)) {
            Schema host = STRING.and(length(1, 255)).and(pattern("^[a-zA-Z0-9-._]*$"));
            fields.put("host", host);
            fields.put("hypervisor_hostname", host);
        }
        if (version.isAtLeast(90)) {
            fields.put("hostname", hostname(version.isAtLeast(94)));
        }
    }

    /** A single label; a whole domain name from 2.94 on. */
    private static Schema hostname(boolean mayHaveDots) {
        String label = "^[a-zA-Z0-9]+[a-zA-Z0-9-]*[a-zA-Z0-9]+$";
        String domain = "^[a-zA-Z0-9]+[a-zA-Z0-9-.]*[a-zA-Z0-9]+$";
        return mayHaveDots ? STRING.and(length(2, 255)).and(pattern(domain))
                : STRING.and(length(2, 63)).and(pattern(label));
    }

    private static Schema name(boolean isLegacyV2) {
        String reason = isLegacyV2 ? "printable characters with at least one non space character"
                : "printable characters. Can not start or end with whitespace.";
        return value -> (isLegacyV2 ? Formats.isNameWithSpaces((String) value) : Formats.isName((String) value))
                ? Optional.empty()
                : Optional.of(new Schema.Breach(Optional.empty(), value,
                        "An invalid 'name' value was provided. The name must be: " + reason, true));
    }

    /** The schema of the metadata resource itself, so that both always agree. */
    private static Optional<Schema.Breach> metadata(Object value, boolean isLegacyV2) {
        try {
            MetadataSchema.METADATA.items(Map.of("metadata", value), isLegacyV2);
            return Optional.empty();
        } catch (ComputeException e) {
            return Optional.of(new Schema.Breach(Optional.empty(), value, Reason.of(e), true));
        }
    }

    private static Optional<Schema.Breach> minimumOne(Object value) {
        boolean isTooSmall = value instanceof BigInteger number ? number.signum() <= 0
                : ((String) value).matches("0+\n?");
        return isTooSmall ? Optional.of(new Schema.Breach(Optional.empty(), value,
                (value instanceof BigInteger ? value : "0") + " is less than the minimum of 1", false)) : Optional.empty();
    }
}
