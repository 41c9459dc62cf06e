/** Placard beside a broker of Jakarta Messaging: the one that the app server brings along, in the same server or in another one. */
package dev.placard.messaging;
