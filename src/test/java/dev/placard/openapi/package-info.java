/**
 * The description of the API, held against the API. Belongs here: what reads openapi.yaml. Does not: what only the conformance table
 * promises.
 */
package dev.placard.openapi;
