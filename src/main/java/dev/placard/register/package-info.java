/**
 * The server register for a Placard without Nova: {@code /servers}, {@code /flavors} and {@code /os-quota-sets}, whose answers clients
 * need on their way to metadata. A leaf: nothing outside depends on it, so that it can be deleted as a folder.
 * Belongs here: everything that knows a server beyond its metadata. Does not: anything a Placard beside Nova needs.
 */
package dev.placard.register;
