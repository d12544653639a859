/**
 * The directory of a country: partners to whom people can be sent, and windows of funders
 * with their terms. Desks that had one went on when donor money ended. One directory for
 * each country; those who work for its desks keep it, everybody with a role in the
 * country reads it.
 */
@org.jspecify.annotations.NullMarked
package org.hakbang.directory;
