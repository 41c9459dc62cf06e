package dev.placard.ground;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the INI dialect of oslo.config (iniparser.py): {@code name = value} or {@code name: value} below a section;
 * a line that starts with white space continues the value above it; {@code #} and {@code ;} start a comment at the
 * beginning of a line only; one pair of quotes around a value is dropped; of a repeated name the last one counts.
 */
final class OsloIni {

    private final String file;
    private final Map<String, Map<String, String>> sections = new HashMap<>();
    private String section = "";
    private String name = "";
    private int line;

    private OsloIni(String file) {
        this.file = file;
    }

    /**
     * The values by section and name. Names of sections are in lower case, but for DEFAULT.
     *
     * @throws IllegalStateException naming file and line, never what stands there, since it may be a secret
     */
    static Map<String, Map<String, String>> parse(String file, String text) {
        OsloIni ini = new OsloIni(file);
        text.lines().forEach(ini::read);
        return ini.sections;
    }

    private void read(String raw) {
        line++;
        String written = raw.stripTrailing();
        if (written.isEmpty()) {
            name = "";
        } else if (Character.isWhitespace(written.charAt(0))) {
            continueValue(written.strip());
        } else if (written.charAt(0) == '[') {
            startSection(written);
        } else if (written.charAt(0) == '#' || written.charAt(0) == ';') {
            name = "";
        } else {
            assign(written);
        }
    }

    private void continueValue(String more) {
        if (name.isEmpty()) {
            throw wrong("this line continues nothing; options start at the beginning of a line");
        }
        sections.get(section).merge(name, more, (value, next) -> value + "\n" + next);
    }

    private void startSection(String written) {
        if (!written.endsWith("]") || written.length() <= 2) {
            throw wrong("a section is written as [name]");
        }
        String title = written.substring(1, written.length() - 1);
        section = title.equals("DEFAULT") ? title : title.toLowerCase(Locale.ROOT);
        sections.computeIfAbsent(section, any -> new HashMap<>());
        name = "";
    }

    private void assign(String written) {
        int end = separator(written);
        if (end <= 0) {
            throw wrong("an option is written as name = value");
        }
        if (section.isEmpty()) {
            throw wrong("a section must be started before the first option");
        }
        name = written.substring(0, end).strip();
        sections.get(section).put(name, unquoted(written.substring(end + 1).strip()));
    }

    private static int separator(String written) {
        int colon = written.indexOf(':');
        int equal = written.indexOf('=');
        return colon < 0 || equal >= 0 && equal < colon ? equal : colon;
    }

    private static String unquoted(String value) {
        boolean quoted = !value.isEmpty() && "\"'".indexOf(value.charAt(0)) >= 0
                && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, Math.max(1, value.length() - 1)) : value;
    }

    private IllegalStateException wrong(String sentence) {
        return new IllegalStateException(file + ", line " + line + ": " + sentence);
    }
}
