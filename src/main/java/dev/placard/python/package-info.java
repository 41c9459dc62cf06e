/**
 * Text and values as Python reads and prints them: {@code json.loads} and {@code json.dumps}, {@code repr}, {@code urllib.parse.quote}.
 * Nova's answers, policy checks and messages are made of them.
 * Belongs here: what is a function of Python or of its library. Does not: anything that knows HTTP, a server, a policy or a token.
 */
package dev.placard.python;
