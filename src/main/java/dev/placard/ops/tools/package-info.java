/**
 * Commands for operators that look at what a Placard will meet: {@code java -jar placard.war upgrade-check}. Belongs here: what runs
 * without an app server. Does not: the policy's commands, which need no database.
 */
package dev.placard.ops.tools;
