package dev.placard.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;

/** A server's MicroProfile Config with a few values. */
final class FakeConfig implements Config {

    private final Map<String, Found> values = new HashMap<>();

    void put(String name, String value, int ordinal) {
        values.put(name, new Found(name, value, ordinal));
    }

    void clear() {
        values.clear();
    }

    @Override
    public ConfigValue getConfigValue(String name) {
        return values.getOrDefault(name, new Found(name, null, 0));
    }

    @Override
    public <T> T getValue(String name, Class<T> type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Iterable<String> getPropertyNames() {
        return values.keySet();
    }

    @Override
    public Iterable<ConfigSource> getConfigSources() {
        return List.of();
    }

    @Override
    public <T> Optional<Converter<T>> getConverter(Class<T> type) {
        return Optional.empty();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        throw new UnsupportedOperationException();
    }

    private record Found(String name, String value, int ordinal) implements ConfigValue {

        @Override
        public String getName() {
            return name;
        }

        @Override
        public String getValue() {
            return value;
        }

        @Override
        public String getRawValue() {
            return value;
        }

        @Override
        public String getSourceName() {
            return "fake";
        }

        @Override
        public int getSourceOrdinal() {
            return ordinal;
        }
    }
}
