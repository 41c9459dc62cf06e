/**
 * Real servers in processes of their own, for tests: Placard on either app server, MariaDB, PostgreSQL. They can be
 * stopped, killed and started again. Belongs here: starting them. Does not: what is asked of them.
 */
package dev.placard.process;
