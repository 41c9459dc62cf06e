/**
 * A page for people, at {@code /console/}: its files, their headers, and the log-in that goes on to Keystone. The page itself is a
 * client of the API like any other. Belongs here: what a browser needs beside the API. Does not: anything that reads or writes
 * metadata.
 */
package dev.placard.console;
