/**
 * A request before Jakarta REST sees it and an answer that is written without it: which of Nova's applications it is for, its route, its
 * ids, CORS, the request line as Nova's WSGI server reads it, errors as webob writes them. The token check and the resources stand on
 * it.
 * Belongs here: what is known of a request by its line and headers alone. Does not: tokens, the policy, what a resource answers.
 */
package dev.placard.http;
