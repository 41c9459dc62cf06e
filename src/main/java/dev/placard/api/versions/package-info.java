/**
 * Microversions and the documents about them: what a request asks for, what this Placard serves, the links in its answers.
 * Belongs here: api_version_request.py and compute/versions.py of Nova. Does not: what a version changes in a body.
 */
package dev.placard.api.versions;
