/** Placard beside a broker of Jakarta Messaging: the one that the app server brings along. */
package dev.placard.messaging;
