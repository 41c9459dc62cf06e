package dev.placard.policy;

import dev.placard.policy.PythonFormat.Filling;
import dev.placard.wire.PythonRepr;
import java.util.Optional;

/** One part of a {@link PythonFormat}. */
sealed interface FormatPart {

    /**
     * Writes this part.
     *
     * @return false when the target lacks the name
     * @throws CheckFailure where Python raises anything but KeyError
     */
    boolean write(Filling filling);

    /** Whether this is {@code %(name)s} in its simplest form, which never fails. */
    default boolean isPlainName() {
        return false;
    }

    /** Plain text. */
    record Text(String text) implements FormatPart {

        @Override
        public boolean write(Filling filling) {
            filling.out().append(text);
            return true;
        }
    }

    /** {@code %s}, {@code %r}, {@code %a} or {@code %c}; a width or precision of -1 is none. */
    record Directive(Optional<String> name, char type, boolean isLeft, int width, int precision) implements FormatPart {

        @Override
        public boolean write(Filling filling) {
            if (name.isPresent() && !filling.lookUp(name.get())) {
                return false;
            }
            String text = converted(filling.take());
            int length = text.codePointCount(0, text.length());
            if (precision >= 0 && precision < length && type != 'c') {
                text = text.substring(0, text.offsetByCodePoints(0, precision));
                length = precision;
            }
            String padding = " ".repeat(Math.max(0, width - length));
            filling.out().append(isLeft ? text : padding).append(isLeft ? padding : text);
            return true;
        }

        @Override
        public boolean isPlainName() {
            return name.isPresent() && type == 's';
        }

        private String converted(Object value) {
            return switch (type) {
                case 's' -> PythonRepr.str(value);
                case 'r' -> PythonRepr.repr(value);
                case 'a' -> PythonRepr.ascii(value);
                default -> oneCharacter(value);
            };
        }

        private static String oneCharacter(Object value) {
            if (value instanceof String text && text.codePointCount(0, text.length()) == 1) {
                return text;
            }
            throw CheckFailure.because("%c takes one character");
        }
    }

    /** What Python refuses: the end of the text inside of a directive, an unknown letter, a number's directive. */
    record Refused(Optional<String> name, String reason) implements FormatPart {

        @Override
        public boolean write(Filling filling) {
            if (name.isPresent() && !filling.lookUp(name.get())) {
                return false;
            }
            throw CheckFailure.because(reason);
        }
    }
}
