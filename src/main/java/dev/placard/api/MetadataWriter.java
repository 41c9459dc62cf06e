package dev.placard.api;

import dev.placard.compute.EntityTag;
import dev.placard.config.ExtensionsOption;
import dev.placard.config.Settings;
import dev.placard.python.PythonJson;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;

/**
 * Writes items as Nova does, and gives every answer that has some their entity tag. What an ordinary request does not need, the judgement
 * of a condition, happens elsewhere: {@link Conditions}.
 */
@Provider
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, "application/vnd.openstack.compute+json"})
public class MetadataWriter implements MessageBodyWriter<MetadataBody> {

    @Inject
    private Settings settings;

    private boolean isTagged;

    @PostConstruct
    void readOptions() {
        isTagged = settings.get(ExtensionsOption.EXTENSIONS);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return MetadataBody.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(MetadataBody body, Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, Object> headers, OutputStream out) throws IOException {
        byte[] bytes = PythonJson.bytes(Map.of(body.field(), body.items()));
        headers.putSingle("Content-Length", bytes.length);
        if (isTagged) {
            headers.putSingle("ETag", EntityTag.of(body.items()).header());
        }
        out.write(bytes);
    }
}
