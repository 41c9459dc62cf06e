package dev.placard.policy.python;

import dev.placard.policy.python.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into tokens as Python's tokenizer does (Parser/tokenizer.c). */
final class Tokens {

    private static final String DIGITS = "[0-9](?:_?[0-9])*+";
    private static final Pattern NUMBER = Pattern.compile("0[xX](?:_?[0-9a-fA-F])++|0[oO](?:_?[0-7])++|0[bB](?:_?[01])++"
            + "|(?:" + DIGITS + "(?:\\.(?:" + DIGITS + ")?)?|\\." + DIGITS + ")(?:[eE][-+]?" + DIGITS + ")?[jJ]?");
    // a number may be followed by a keyword at once
    private static final Pattern BEHIND_NUMBER = Pattern.compile("and|else|for|i[fns]|or|not");
    private static final Pattern STRING = Pattern.compile("(?i)(?:br|rb|fr|rf|[rubf])?('''|\"\"\"|'|\")");
    private static final Pattern OPERATOR =
            Pattern.compile("\\.\\.\\.|\\*\\*|//|<<|>>|<=|>=|==|!=|[-+*/%@&|^~<>()\\[\\]{},.=;]");
    private static final Pattern INDENTATION = Pattern.compile("[ \\t]+[^ \\t\\f\\r\\n#]");

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int depth;

    private Tokens(String source) {
        this.source = source;
    }

    /**
     * The tokens, ended by one of kind END.
     *
     * @throws NotPython where the tokenizer gives up
     */
    static List<Token> of(String source) {
        // literal_eval strips these by itself
        Tokens tokens = new Tokens(source.replaceFirst("^[ \\t]+", ""));
        while (tokens.at < tokens.source.length()) {
            tokens.next();
        }
        tokens.tokens.add(new Token(Kind.END, ""));
        return tokens.tokens;
    }

    private void next() {
        char c = source.charAt(at);
        if (c == ' ' || c == '\t' || c == '\f') {
            at++;
        } else if (c == '#') {
            at = endOfLine();
        } else if (c == '\n' || c == '\r') {
            newline();
        } else if (c == '\\') {
            continuedLine();
        } else {
            token();
        }
    }

    private void newline() {
        at += source.startsWith("\r\n", at) ? 2 : 1;
        if (depth == 0 && !tokens.isEmpty()) {
            tokens.add(new Token(Kind.NEWLINE, "\n"));
        }
        if (tokens.isEmpty() && INDENTATION.matcher(source).region(at, source.length()).lookingAt()) {
            throw new NotPython("unexpected indent");
        }
    }

    private void continuedLine() {
        at++;
        if (at >= source.length() - 1 || source.charAt(at) != '\n' && source.charAt(at) != '\r') {
            throw new NotPython("unexpected character after line continuation character");
        }
        at += source.startsWith("\r\n", at) ? 2 : 1;
    }

    private int endOfLine() {
        int end = at;
        while (end < source.length() && source.charAt(end) != '\n' && source.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private void token() {
        Matcher string = matcher(STRING);
        if (string.lookingAt()) {
            at = Strings.end(source, string.end(), string.group(1));
            tokens.add(new Token(Kind.STRING, source.substring(string.start(), at)));
        } else if (take(NUMBER, Kind.NUMBER)) {
            endNumber();
        } else if (isNameStart(source.codePointAt(at))) {
            name();
        } else if (take(OPERATOR, Kind.OPERATOR)) {
            String operator = tokens.get(tokens.size() - 1).text();
            depth += "([{".contains(operator) ? 1 : ")]}".contains(operator) ? -1 : 0;
        } else {
            throw new NotPython("invalid character");
        }
    }

    private void endNumber() {
        if (at < source.length() && isNamePart(source.codePointAt(at)) && !matcher(BEHIND_NUMBER).lookingAt()) {
            throw new NotPython("invalid decimal literal");
        }
    }

    private void name() {
        int from = at;
        while (at < source.length() && isNamePart(source.codePointAt(at))) {
            at += Character.charCount(source.codePointAt(at));
        }
        tokens.add(new Token(Kind.NAME, source.substring(from, at)));
    }

    private boolean take(Pattern pattern, Kind kind) {
        Matcher matcher = matcher(pattern);
        boolean found = matcher.lookingAt();
        if (found) {
            tokens.add(new Token(kind, matcher.group()));
            at = matcher.end();
        }
        return found;
    }

    private Matcher matcher(Pattern pattern) {
        return pattern.matcher(source).region(at, source.length());
    }

    private static boolean isNameStart(int point) {
        return point == '_' || Character.isUnicodeIdentifierStart(point);
    }

    private static boolean isNamePart(int point) {
        return Character.isUnicodeIdentifierPart(point) && !Character.isIdentifierIgnorable(point);
    }
}
