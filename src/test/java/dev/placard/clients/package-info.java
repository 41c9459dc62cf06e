/** Clients that other people wrote, unchanged, against Placard. */
package dev.placard.clients;
