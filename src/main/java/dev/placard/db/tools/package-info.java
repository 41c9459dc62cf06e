/**
 * The command cells: data sources for the app server out of what Nova's API database says of its cells.
 * Belongs here: plain Java that runs without a server. Does not: anything that a server runs.
 */
package dev.placard.db.tools;
