package org.hakbang.audit;

import java.util.Map;
import java.util.UUID;

import org.hakbang.shared.Subject;
import org.hakbang.shared.TerritoryId;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened.
 *
 * @param action a word of the form {@code thing.past}, such as {@code answer.saved}; the
 * message bundle says it to people under {@code trail.<action>}
 * @param subject the cycle or case it belongs to, null if to none
 * @param territory where, null if nowhere
 * @param step the step, null if none
 * @param item what in it: the code of an indicator, the key of a task, the word of a
 * role; never a person's words
 * @param object the id of the thing changed, null if none
 * @param details values by field name; stored erasably, only their salted hashes stand in
 * the trail
 */
public record TrailEntry(String action, @Nullable Subject subject, @Nullable TerritoryId territory,
		@Nullable String step, @Nullable String item, @Nullable UUID object, Map<String, String> details) {

	public static TrailEntry of(String action, @Nullable Subject subject, @Nullable TerritoryId territory) {
		return new TrailEntry(action, subject, territory, null, null, null, Map.of());
	}

	public TrailEntry step(@Nullable String step) {
		return new TrailEntry(this.action, this.subject, this.territory, step, this.item, this.object, this.details);
	}

	public TrailEntry item(@Nullable String item) {
		return new TrailEntry(this.action, this.subject, this.territory, this.step, item, this.object, this.details);
	}

	public TrailEntry object(@Nullable UUID object) {
		return new TrailEntry(this.action, this.subject, this.territory, this.step, this.item, object, this.details);
	}

	public TrailEntry details(Map<String, String> details) {
		return new TrailEntry(this.action, this.subject, this.territory, this.step, this.item, this.object, details);
	}

}
