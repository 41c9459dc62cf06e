package dev.placard.http.body;

import dev.placard.config.Settings;
import dev.placard.core.ComputeException;
import dev.placard.python.JsonNull;
import dev.placard.python.StrictJson;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;

/** The body of a request as JSON, of a size that is allowed. */
@ApplicationScoped
public class JsonBody {

    @Inject
    private Settings settings;

    private TimedBody body;

    @PostConstruct
    void readOptions() {
        body = new TimedBody(settings.get(BodyLimit.MAX_REQUEST_BODY_SIZE), BodyLimit.LONGEST, System::nanoTime);
    }

    /**
     * Reads a body to its end, as {@link StrictJson} does; null of JSON where there is none.
     *
     * @throws ComputeException 400 for what is not JSON, and for a body that ends before it should
     * @throws BodyTooLarge for more bytes than allowed
     * @throws BodyTooSlow for a body that takes too long as a whole
     */
    public Object read(InputStream in) {
        byte[] bytes = limited(in);
        try {
            return bytes.length == 0 ? JsonNull.NULL : StrictJson.loads(bytes);
        } catch (StrictJson.Malformed e) {
            throw ComputeException.malformedBody();
        }
    }

    private byte[] limited(InputStream in) {
        try {
            return body.read(in);
        } catch (IOException e) {
            // the client hung up, or its chunks are none: its mistake, and nobody's failure
            throw ComputeException.malformedBody();
        }
    }
}
