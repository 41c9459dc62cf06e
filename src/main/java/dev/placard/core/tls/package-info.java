/**
 * TLS by PEM files, for every peer of Placard's: Keystone and those that remote checks ask.
 * Belongs here: files to a {@link javax.net.ssl.SSLContext}. Does not: the options that name the files.
 */
package dev.placard.core.tls;
