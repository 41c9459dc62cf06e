/**
 * JSON schema as Nova checks bodies and queries by it, with the messages of Python's jsonschema.
 * Belongs here: the rules for what a client may send, and the JSON that answers are made of. Does not: what is done with it.
 */
package dev.placard.api.schema;
