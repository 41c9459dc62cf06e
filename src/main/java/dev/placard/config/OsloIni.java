package dev.placard.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the INI dialect of oslo.config (iniparser.py): {@code name = value} or {@code name: value} below a section;
 * a line that starts with white space continues the value above it; {@code #} and {@code ;} start a comment at the
 * beginning of a line only; one pair of quotes around a value is dropped.
 */
final class OsloIni {

    private final String file;
    private final Map<String, Map<String, Entry>> sections = new HashMap<>();
    /** Of the section that was started last. */
    private @Nullable Map<String, Entry> options;
    /** What a line that starts with white space goes on with. */
    private @Nullable List<String> values;
    private int line;

    /** What a file has under one name, a value for each line in order, and the number of the last of these lines. */
    record Entry(List<String> values, int line) {

        /** The one that counts where only one can. */
        String last() {
            return values.get(values.size() - 1);
        }
    }

    private OsloIni(String file) {
        this.file = file;
    }

    /**
     * The values by section and name. Names of sections are in lower case, but for DEFAULT.
     *
     * @throws IllegalStateException naming file and line, never what stands there, since it may be a secret
     */
    static Map<String, Map<String, Entry>> parse(String file, String text) {
        OsloIni ini = new OsloIni(file);
        text.lines().forEach(ini::read);
        return ini.sections;
    }

    private void read(String raw) {
        line++;
        String written = raw.stripTrailing();
        if (written.isEmpty()) {
            values = null;
        } else if (Character.isWhitespace(written.charAt(0))) {
            continueValue(written.strip());
        } else if (written.charAt(0) == '[') {
            startSection(written);
        } else if (written.charAt(0) == '#' || written.charAt(0) == ';') {
            values = null;
        } else {
            assign(written);
        }
    }

    private void continueValue(String more) {
        List<String> continued = values;
        if (continued == null) {
            throw wrong("this line continues nothing; options start at the beginning of a line");
        }
        int last = continued.size() - 1;
        continued.set(last, continued.get(last) + "\n" + more);
    }

    private void startSection(String written) {
        if (!written.endsWith("]") || written.length() <= 2) {
            throw wrong("a section is written as [name]");
        }
        String title = written.substring(1, written.length() - 1);
        options = sections.computeIfAbsent(NovaConfFile.normalized(title), any -> new HashMap<>());
        values = null;
    }

    private void assign(String written) {
        int end = separator(written);
        if (end <= 0) {
            throw wrong("an option is written as name = value");
        }
        Map<String, Entry> given = options;
        if (given == null) {
            throw wrong("a section must be started before the first option");
        }
        String name = written.substring(0, end).strip();
        List<String> all = given.getOrDefault(name, new Entry(new ArrayList<>(), line)).values();
        all.add(unquoted(written.substring(end + 1).strip()));
        given.put(name, new Entry(all, line));
        values = all;
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
