package dev.placard.api.schema;

import dev.placard.python.PythonJson;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Writes a document as Nova does. */
@Provider
@Produces({MediaType.APPLICATION_JSON, "application/vnd.openstack.compute+json"})
public class JsonAnswerWriter implements MessageBodyWriter<JsonAnswer> {

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == JsonAnswer.class;
    }

    @Override
    public void writeTo(JsonAnswer answer, Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, Object> headers, OutputStream out) throws IOException {
        byte[] bytes = PythonJson.bytes(answer.document());
        headers.putSingle("Content-Length", bytes.length);
        out.write(bytes);
    }
}
