/**
 * The picture of where a process stands, from the diagram that its author drew: one
 * renderer for every process. Knows nobody's steps; whoever asks says how far each shape
 * is.
 */
@org.jspecify.annotations.NullMarked
package org.hakbang.picture;
