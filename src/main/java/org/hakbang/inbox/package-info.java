/**
 * What waits for the reader: one SQL over open tasks and the reader's grants. Reads,
 * never writes.
 */
@org.jspecify.annotations.NullMarked
package org.hakbang.inbox;
