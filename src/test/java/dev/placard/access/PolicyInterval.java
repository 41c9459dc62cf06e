package dev.placard.access;

import java.util.List;

/**
 * The time during which nothing but one policy file was in force.
 *
 * @param opened the verb that file opens; it closes the others
 * @param from when it was known to be in force, in nanoseconds
 * @param to when the next one was about to be written
 */
record PolicyInterval(Verb opened, long from, long to) {

    /** The answers that were asked for and given within. */
    List<Answer> within(List<Answer> answers) {
        return answers.stream().filter(one -> one.asked() > from && one.answered() < to).toList();
    }

    boolean agrees(Answer answer) {
        return answer.isAllowed() == (answer.verb() == opened);
    }
}
