package dev.placard.api.schema;

import static dev.placard.python.PythonRepr.repr;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rule of an object's members: the schema of each that is known, the names of those that must be there. */
record ObjectSchema(Map<String, Schema> properties, List<String> required, boolean allowsOthers) implements Schema {

    @Override
    public Optional<Breach> check(Object value) {
        Map<?, ?> map = (Map<?, ?>) value;
        for (Map.Entry<String, Schema> property : properties.entrySet()) {
            Optional<Breach> found = map.containsKey(property.getKey())
                    ? property.getValue().check(map.get(property.getKey())) : Optional.empty();
            if (found.isPresent()) {
                return found.map(breach -> breach.under(property.getKey()));
            }
        }
        return missing(map).or(() -> unexpected(map));
    }

    private Optional<Breach> missing(Map<?, ?> map) {
        return required.stream().filter(name -> !map.containsKey(name)).findFirst()
                .map(name -> Breach.of(map, repr(name) + " is a required property"));
    }

    private Optional<Breach> unexpected(Map<?, ?> map) {
        List<String> others = map.keySet().stream().map(String.class::cast).filter(name -> !properties.containsKey(name)).toList();
        return allowsOthers || others.isEmpty() ? Optional.empty()
                : Optional.of(Breach.of(map, MetadataSchema.unexpected(MetadataSchema.sorted(others))));
    }
}
