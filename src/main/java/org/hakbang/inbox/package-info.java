/**
 * What waits for the reader: one SQL over open tasks and the reader's grants. Writes only
 * when a grant ends: then it frees what the person had taken.
 */
@org.jspecify.annotations.NullMarked
package org.hakbang.inbox;
