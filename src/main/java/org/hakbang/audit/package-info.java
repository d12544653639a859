/**
 * The trail: who did what, for whom, when. Rows are never changed; they hold ids, field
 * names and salted hashes only. What a person wrote stands in an erasable side table.
 */
@org.jspecify.annotations.NullMarked
package org.hakbang.audit;
