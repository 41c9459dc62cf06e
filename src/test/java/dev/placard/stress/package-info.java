/**
 * What must hold when many write at once, and when servers die under them: clients that record what they were told,
 * a checker that decides whether a correct service could have told them that, and real servers and databases to try.
 */
package dev.placard.stress;
