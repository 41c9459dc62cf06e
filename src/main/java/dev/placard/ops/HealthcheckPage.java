package dev.placard.ops;

import dev.placard.http.Accept;
import java.util.List;
import java.util.stream.Collectors;

/** A result as oslo.middleware writes it, to the byte. Source: oslo_middleware/healthcheck/__init__.py. */
record HealthcheckPage(String contentType, String body) {

    private static final String TEXT = "text/plain";
    private static final String HTML = "text/html";
    private static final String JSON = "application/json";
    private static final String UTF_8 = "; charset=UTF-8";

    /**
     * The page a caller likes best; text where it likes none, never a refusal. Reasons are plain sentences without anything a caller sent.
     */
    static HealthcheckPage of(List<String> reasons, String accept) {
        return switch (new Accept(accept).best(List.of(TEXT, HTML, JSON)).orElse(TEXT)) {
            case HTML -> new HealthcheckPage(HTML + UTF_8, html(reasons));
            case JSON -> new HealthcheckPage(JSON, json(reasons));
            default -> new HealthcheckPage(TEXT + UTF_8, String.join("\n", reasons));
        };
    }

    private static String html(List<String> reasons) {
        String rows = reasons.stream().map(reason -> "<TR>\n\n    <TD>" + reason + "</TD>\n\n</TR>").collect(Collectors.joining());
        return """
                <HTML>
                <HEAD><TITLE>Healthcheck Status</TITLE></HEAD>
                <BODY>

                <H2>Result of %d checks:</H2>
                <TABLE bgcolor="#ffffff" border="1">
                <TBODY>
                <TR>

                <TH>
                Reason
                </TH>
                </TR>
                %s
                </TBODY>
                </TABLE>
                <HR></HR>

                </BODY>
                </HTML>""".formatted(reasons.size(), rows);
    }

    private static String json(List<String> reasons) {
        return reasons.stream().map(reason -> "        \"" + reason + "\"")
                .collect(Collectors.joining(",\n", "{\n    \"detailed\": false,\n    \"reasons\": [\n", "\n    ]\n}"));
    }
}
