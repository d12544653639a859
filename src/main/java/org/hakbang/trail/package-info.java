/**
 * The trail as people read it: in words, with the way to the thing that changed. Reads
 * what {@code audit} keeps, for those who may see it.
 */
@org.jspecify.annotations.NullMarked
package org.hakbang.trail;
