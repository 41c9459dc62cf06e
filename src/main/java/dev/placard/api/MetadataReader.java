package dev.placard.api;

import dev.placard.api.schema.MetadataSchema;
import dev.placard.core.ComputeException;
import dev.placard.http.RequestContext;
import dev.placard.http.Route;
import dev.placard.http.body.JsonBody;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads a body in Nova's order: JSON, then the project in the URL, then the schema. Nova: wsgi.py _process_stack. */
@Provider
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
public class MetadataReader implements MessageBodyReader<MetadataBody> {

    @Context
    private HttpServletRequest request;

    @Inject
    private JsonBody json;

    @Inject
    private UrlProject urlProject;

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return MetadataBody.class.isAssignableFrom(type);
    }

    /**
     * Reads a body.
     *
     * @throws ComputeException 400 for what is not JSON, for a URL of another project than the caller's, for what breaks the schema
     * @throws dev.placard.http.body.BodyTooLarge for more bytes than allowed
     */
    @Override
    public MetadataBody readFrom(Class<MetadataBody> type, Type genericType, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, String> headers, InputStream in) throws IOException {
        Object body = json.read(in);
        Route route = RequestContext.of(request).route().orElseThrow();
        urlProject.requireCallers(route);
        boolean isLegacyV2 = route.app().isLegacyV2();
        if (MetadataPatch.class.equals(type)) {
            return MetadataPatch.of(MetadataSchema.PATCH.items(body, isLegacyV2));
        }
        return MetadataItem.class.equals(type) ? new MetadataItem(MetadataSchema.META.items(body, isLegacyV2))
                : new MetadataMap(MetadataSchema.METADATA.items(body, isLegacyV2));
    }
}
