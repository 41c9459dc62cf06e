/**
 * What is spoken over HTTP: routes, microversions, bodies and their schema, faults and the version documents. A resource
 * method says which action it is and calls the EJB in one line.
 * Belongs here: everything that knows a header or a body. Does not: rules about servers and items.
 */
package dev.placard.api;
