/**
 * What Jakarta REST serves: the resources of metadata, their bodies, and how a thrown exception becomes an answer. A resource method
 * says which action it is and calls the EJB in one line.
 * Belongs here: what knows a path, a header or a body of metadata. Does not: rules about servers and items.
 */
package dev.placard.api;
