package dev.placard.policy;

import dev.placard.core.Reason;
import dev.placard.policy.language.CheckParser;
import dev.placard.policy.language.ParsedRule;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** The rules of one policy file by their names, in its order: YAML 1.1 as PyYAML reads it, or JSON. Of two equal names the last counts. */
public record PolicyFile(String name, Map<String, Entry> entries) {

    /** What one rule means, and the line on which its name stands, from 1. */
    public record Entry(ParsedRule rule, int line) { }

    /**
     * Reads a file; it has no rules where it is empty.
     *
     * @throws IOException when it cannot be read
     * @throws MalformedPolicyException with file and line, where oslo.policy fails to load the file
     */
    public static PolicyFile read(Path file) throws IOException {
        try {
            return parse(file.toString(), Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new MalformedPolicyException(file.toString(), 1, "the file is not written in UTF-8");
        }
    }

    /**
     * Reads a file's text; the name is for messages.
     *
     * @throws MalformedPolicyException with file and line, where oslo.policy fails to load the file
     */
    public static PolicyFile parse(String name, String text) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        try {
            for (PolicyText.Pair pair : PolicyText.read(text)) {
                entries.put(pair.key(), entry(name, pair));
            }
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new MalformedPolicyException(name, line, e.getProblem());
        } catch (YAMLException e) {
            throw new MalformedPolicyException(name, 1, Reason.of(e));
        } catch (StackOverflowError e) {
            throw new MalformedPolicyException(name, 1, "the file is nested too deeply");
        }
        return new PolicyFile(name, entries);
    }

    /** What an operator should know of single rules: one sentence each, with file and line. */
    public List<String> problems() {
        return entries.entrySet().stream().flatMap(entry -> entry.getValue().rule().problem().stream()
                .map(problem -> name + ":" + entry.getValue().line() + ": " + entry.getKey() + ": " + problem)).toList();
    }

    private static Entry entry(String file, PolicyText.Pair pair) {
        try {
            return new Entry(CheckParser.parse(pair.value()), pair.line());
        } catch (IllegalArgumentException e) {
            throw new MalformedPolicyException(file, pair.line(), pair.key() + ": " + e.getMessage());
        }
    }
}
