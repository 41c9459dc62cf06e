package dev.placard.policy.language;

import dev.placard.policy.rule.Verdict;
import java.util.Locale;
import java.util.Optional;

/** A check that looks at the caller, as {@code kind:match} writes it. */
sealed interface CallerCheck extends Check {

    /** {@code role:name}: the caller has the role, in any case. */
    record RoleCheck(PythonFormat role) implements CallerCheck {

        @Override
        public Verdict evaluate(Evaluation evaluation) {
            Credentials credentials = evaluation.credentials();
            if (credentials.roles().isEmpty() && role.isReadable()) {
                return Verdict.DENY;
            }
            return evaluation.compare(role, text -> credentials.roles().contains(text.toLowerCase(Locale.ROOT)));
        }

        @Override
        public String toString() {
            return "role:" + role;
        }
    }

    /** {@code is_admin:True}: the verdict of context_is_admin (nova/policy.py IsAdminCheck). */
    record IsAdminCheck(boolean expected) implements CallerCheck {

        @Override
        public Verdict evaluate(Evaluation evaluation) {
            // while context_is_admin itself is judged, is_admin is None, which equals neither True nor False
            Optional<Verdict> admin = evaluation.admin();
            return admin.map(verdict -> expected ? verdict : verdict.mirrored()).orElse(Verdict.DENY);
        }

        @Override
        public String toString() {
            return "is_admin:" + (expected ? "True" : "False");
        }
    }

    /** {@code left:right}: a literal or an attribute of the caller, compared as text with the right side. */
    record GenericCheck(Operand left, PythonFormat right) implements CallerCheck {

        @Override
        public Verdict evaluate(Evaluation evaluation) {
            if (left instanceof Operand.Unreadable unreadable) {
                throw unreadable.failure();
            }
            if (evaluation.target().isEmpty() && right.isReadable() && left.isNever(evaluation.credentials())) {
                return Verdict.DENY;
            }
            return evaluation.compare(right, text -> left.matches(evaluation.credentials(), text));
        }

        @Override
        public String toString() {
            return left + ":" + right;
        }
    }

    /** {@code opa:NAME}: an Open Policy Agent decides (the library oslo.policy.opa). */
    record OpaCheck(String name) implements CallerCheck {

        @Override
        public Verdict evaluate(Evaluation evaluation) {
            return evaluation.askOpa(name);
        }

        @Override
        public String toString() {
            return "opa:" + name;
        }
    }

    /** {@code http://host/path} or {@code https://...}: another service decides (oslo_policy/_external.py). */
    record RemoteCheck(String scheme, PythonFormat rest) implements CallerCheck {

        @Override
        public Verdict evaluate(Evaluation evaluation) {
            return evaluation.askRemote(scheme, rest);
        }

        @Override
        public String toString() {
            return scheme + ":" + rest;
        }
    }
}
