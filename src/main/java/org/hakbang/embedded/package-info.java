/**
 * The database that comes with the application: a real PostgreSQL server of its own,
 * durable, on this machine only. Used when no {@code spring.datasource.url} is given.
 * Knows no other module.
 */
@org.jspecify.annotations.NullMarked
package org.hakbang.embedded;
