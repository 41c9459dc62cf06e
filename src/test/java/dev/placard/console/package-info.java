/** The console: what a browser gets from the server, on both app servers, and what a user sees, in Chromium. */
package dev.placard.console;
