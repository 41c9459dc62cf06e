package dev.placard.policy.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the checks of one rule ({@code kind:match}, {@code @}, {@code !}), and keeps what an operator should know of them. */
final class CheckReader {

    /** What follows where oslo.policy fails on a check. */
    static final String FAILS = "; a decision that comes to it denies";

    private final List<String> problems = new ArrayList<>();

    /** The first thing that is wrong with what was read. */
    Optional<String> problem() {
        return problems.stream().findFirst();
    }

    /** One check of the old list of lists: a text, or what YAML makes of anything else, which denies. */
    Check listed(Object part) {
        if (part instanceof String text) {
            return read(text);
        }
        problems.add("its list holds something that is no text, which denies");
        return new Check.Nobody();
    }

    Check read(String word) {
        if (word.equals("@")) {
            return new Check.Everybody();
        }
        int colon = word.indexOf(':');
        if (colon < 0) {
            if (!word.equals("!")) {
                problems.add("\"" + word + "\" is no check (kind:match), and denies");
            }
            return new Check.Nobody();
        }
        return read(word.substring(0, colon), word.substring(colon + 1));
    }

    private Check read(String kind, String match) {
        return switch (kind) {
            case "rule" -> new Check.RuleCheck(match);
            case "role" -> new CallerCheck.RoleCheck(format(kind, match));
            case "is_admin" -> isAdmin(match);
            case "opa" -> new CallerCheck.OpaCheck(match);
            case "http", "https" -> new CallerCheck.RemoteCheck(kind, format(kind, match));
            default -> new CallerCheck.GenericCheck(operand(kind), format(kind, match));
        };
    }

    private Check isAdmin(String match) {
        boolean expected = match.equalsIgnoreCase("true");
        if (!expected && !match.equalsIgnoreCase("false")) {
            problems.add("\"is_admin:" + match + "\" is to Nova as is_admin:False, which holds for everybody who is no admin;"
                    + " Keystone's is_admin:1 is is_admin:True here");
        }
        return new CallerCheck.IsAdminCheck(expected);
    }

    private Operand operand(String kind) {
        Operand operand = Operand.read(kind);
        operand.problem().ifPresent(problems::add);
        return operand;
    }

    private PythonFormat format(String kind, String match) {
        PythonFormat format = PythonFormat.of(match);
        format.problem().ifPresent(problem -> problems.add("\"" + kind + ":" + match + "\": " + problem + FAILS));
        return format;
    }
}
