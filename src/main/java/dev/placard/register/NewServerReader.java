package dev.placard.register;

import dev.placard.api.UrlProject;
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
import java.util.Map;
import java.util.Objects;

/** Reads a body that registers a server, in Nova's order: JSON, then the project in the URL, then the schema. */
@Provider
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
public class NewServerReader implements MessageBodyReader<NewServerBody> {

    @Context
    private HttpServletRequest request;

    @Inject
    private JsonBody json;

    @Inject
    private UrlProject urlProject;

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == NewServerBody.class;
    }

    /**
     * Reads a body.
     *
     * @throws ComputeException 400 for what is not JSON, for a URL of another project than the caller's, for what breaks the schema
     * @throws dev.placard.http.body.BodyTooLarge for more bytes than allowed
     */
    @Override
    public NewServerBody readFrom(Class<NewServerBody> type, Type genericType, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, String> headers, InputStream in) throws IOException {
        Object body = json.read(in);
        RequestContext context = RequestContext.of(request);
        Route route = context.route().orElseThrow();
        urlProject.requireCallers(route);
        NewServerSchema.check(body, context.version(), route.app().isLegacyV2());
        Object server = Objects.requireNonNull(((Map<?, ?>) body).get("server"), "the schema requires it");
        return new NewServerBody((Map<?, ?>) server, context.version());
    }
}
