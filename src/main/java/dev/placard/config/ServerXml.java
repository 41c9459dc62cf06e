package dev.placard.config;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The variables of a server.xml with a value, and those with a default, for a command: in a running server MicroProfile Config tells them.
 * Files that it includes are not read, and <code>${...}</code> within a value stays as it is.
 */
record ServerXml(Map<String, String> values, Map<String, String> defaults) {

    /**
     * Reads the file.
     *
     * @throws IllegalStateException naming the file, when it cannot be read; what stands in it is left out, for it may be a secret
     */
    static ServerXml read(Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null); // it would print to standard error what is thrown as well
            NodeList variables = builder.parse(file.toFile()).getElementsByTagName("variable");
            return new ServerXml(texts(variables, "value"), texts(variables, "defaultValue"));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("The file " + file + " cannot be read as a server.xml");
        }
    }

    private static Map<String, String> texts(NodeList variables, String attribute) {
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < variables.getLength(); i++) {
            Element variable = (Element) variables.item(i);
            if (variable.hasAttribute(attribute)) {
                texts.put(variable.getAttribute("name"), variable.getAttribute(attribute));
            }
        }
        return texts;
    }
}
