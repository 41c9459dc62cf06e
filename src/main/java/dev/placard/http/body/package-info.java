/**
 * The body of a request on its way in: how large it may be, how long it may take, and that it is JSON.
 * Belongs here: what holds for the body of every request. Does not: what a body may say, see {@code api.schema}.
 */
package dev.placard.http.body;
