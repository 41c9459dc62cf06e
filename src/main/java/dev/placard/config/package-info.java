/**
 * What an operator can set: an {@link dev.placard.config.Option} and its name, nova.conf and nova.conf.d, the order of the sources.
 * Belongs here: reading options, and those options that more than one package looks at. Does not: an option that one package alone
 * reads, which stands in that package; the list of all options, which is in {@code start}.
 */
package dev.placard.config;
