package dev.placard.http;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An answer without a container. It can print the parameters of a type anew, as Undertow does. */
public final class FakeResponse {

    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final boolean printsCharset;
    private int status = 200;
    private String type = "";
    private String charset = "";

    private FakeResponse(boolean printsCharset) {
        this.printsCharset = printsCharset;
    }

    public static FakeResponse plain() {
        return new FakeResponse(false);
    }

    public static FakeResponse likeUndertow() {
        return new FakeResponse(true);
    }

    public int status() {
        return status;
    }

    public List<String> header(String name) {
        return headers.getOrDefault(name, List.of());
    }

    public String body() {
        return body.toString(StandardCharsets.UTF_8);
    }

    public HttpServletResponse get() {
        return (HttpServletResponse) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {HttpServletResponse.class},
                (proxy, called, arguments) -> answer(called, arguments));
    }

    private Object answer(Method called, Object[] arguments) {
        switch (called.getName()) {
            case "reset" -> headers.clear();
            case "setStatus" -> status = (int) arguments[0];
            case "setHeader" -> headers.put((String) arguments[0], new ArrayList<>(List.of((String) arguments[1])));
            case "addHeader" -> headers.computeIfAbsent((String) arguments[0], name -> new ArrayList<>()).add((String) arguments[1]);
            case "setContentLength" -> headers.put("Content-Length", List.of(arguments[0].toString()));
            case "setContentType" -> setContentType((String) arguments[0]);
            case "setCharacterEncoding" -> charset = arguments[0] == null ? "" : (String) arguments[0];
            case "getContentType" -> {
                return charset.isEmpty() ? first("Content-Type") : type + ";charset=" + charset;
            }
            case "getHeader" -> {
                return first((String) arguments[0]);
            }
            case "containsHeader" -> {
                return headers.containsKey(arguments[0]);
            }
            case "isCommitted" -> {
                return false;
            }
            case "getOutputStream" -> {
                return new Sink();
            }
            default -> throw new UnsupportedOperationException(called.toString());
        }
        return null;
    }

    // Undertow: HttpServletResponseImpl.setContentType
    private void setContentType(String written) {
        int found = printsCharset ? written.indexOf(";") : -1;
        type = found < 0 ? written : written.substring(0, found);
        String space = " ";
        if (found >= 0) {
            charset = written.substring(written.indexOf("charset=") + "charset=".length());
            space = "";
        }
        headers.put("Content-Type", List.of(charset.isEmpty() ? type : type + ";" + space + "charset=" + charset));
    }

    private String first(String name) {
        return header(name).stream().findFirst().orElse(null);
    }

    private final class Sink extends ServletOutputStream {

        @Override
        public void write(int octet) {
            body.write(octet);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
