package dev.placard.register;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** What Nova's answer shows as a new server's password; here it opens nothing and is kept nowhere. Nova: utils.py generate_password. */
final class Password {

    private static final String SYMBOLS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Password() { }

    static String random() {
        return RANDOM.ints(LENGTH, 0, SYMBOLS.length()).mapToObj(at -> SYMBOLS.substring(at, at + 1)).collect(Collectors.joining());
    }
}
