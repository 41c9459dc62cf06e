package dev.placard.policy.language;

import dev.placard.python.JsonNull;
import dev.placard.python.Trimmed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the policy language (oslo_policy/_parser.py): a text, or the old list of lists. What cannot be parsed denies.
 */
public final class CheckParser {

    private final CheckReader checks = new CheckReader();

    private CheckParser() { }

    /**
     * Reads a rule.
     *
     * @param rule what stands in the file: a text, a list, or what YAML makes of anything else
     * @throws IllegalArgumentException for a value oslo.policy fails on when it reads the file: {@code true}, a number
     */
    public static ParsedRule parse(Object rule) {
        CheckParser parser = new CheckParser();
        ParsedRule parsed = rule instanceof String text ? parser.text(text) : parser.other(rule);
        Optional<String> problem = parsed.problem().or(parser.checks::problem);
        return new ParsedRule(parsed.check(), problem);
    }

    /** Reads a rule of our own, which must be well-formed. */
    public static Check parseOwn(String rule) {
        ParsedRule parsed = parse(rule);
        parsed.problem().ifPresent(problem -> {
            throw new IllegalArgumentException(rule + ": " + problem);
        });
        return parsed.check();
    }

    private ParsedRule text(String rule) {
        if (rule.isEmpty()) {
            return ParsedRule.of(new Check.Everybody());
        }
        TokenStack stack = new TokenStack();
        for (String word : PythonText.words(rule)) {
            push(word, stack);
        }
        return stack.result();
    }

    /** One word is a check or an operator, with parentheses before and behind it. */
    private void push(String word, TokenStack stack) {
        String opened = word.replaceFirst("^\\(+", "");
        stack.open(word.length() - opened.length());
        if (opened.isEmpty()) {
            return;
        }
        String bare = Trimmed.end(opened, ")");
        if (!bare.isEmpty()) {
            boolean isCheck = !isQuoted(opened) && !TokenStack.isOperator(bare);
            stack.push(bare, isCheck ? Optional.of(checks.read(bare)) : Optional.empty());
        }
        stack.close(opened.length() - bare.length());
    }

    private static boolean isQuoted(String word) {
        char first = word.charAt(0);
        return word.length() >= 2 && (first == '"' || first == '\'') && word.charAt(word.length() - 1) == first;
    }

    private ParsedRule other(Object rule) {
        if (PythonText.isFalse(rule)) {
            return rule instanceof List ? ParsedRule.of(new Check.Everybody())
                    : ParsedRule.allowing("it is " + name(rule) + ", which allows everybody");
        }
        List<Check> any = new ArrayList<>();
        for (Object part : items(rule)) {
            if (!PythonText.isFalse(part)) {
                List<Check> all = items(part instanceof String ? List.of(part) : part).stream().map(checks::listed).toList();
                any.add(all.size() == 1 ? all.get(0) : new Check.And(all));
            }
        }
        if (any.isEmpty()) {
            return ParsedRule.denying("its lists are empty, which denies everybody");
        }
        return ParsedRule.of(any.size() == 1 ? any.get(0) : new Check.Or(any));
    }

    private static List<?> items(Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        if (value instanceof Map<?, ?> map) {
            return List.copyOf(map.keySet());
        }
        throw new IllegalArgumentException("a rule is a text or a list, not " + name(value));
    }

    private static String name(Object value) {
        return value instanceof JsonNull ? "null (as an unquoted ! is, too)" : value instanceof Map ? "a mapping" : value.toString();
    }
}
