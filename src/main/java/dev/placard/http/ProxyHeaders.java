package dev.placard.http;

import dev.placard.config.Option;

/** What a proxy in front says of the client's request. Nova: oslo_middleware/http_proxy_to_wsgi.py. */
public final class ProxyHeaders {

    /** Whether it is believed: to be set only where no client can reach past the proxy. */
    public static final Option<Boolean> BELIEVED = Option.bool("oslo_middleware.enable_proxy_headers_parsing", false);

    private ProxyHeaders() { }
}
