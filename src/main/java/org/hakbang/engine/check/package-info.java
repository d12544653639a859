/**
 * What must be true of a bundle before it is deployed. The engine itself checks none of
 * it. One small class per rule; all findings at once.
 */
@org.jspecify.annotations.NullMarked
package org.hakbang.engine.check;
