package org.hakbang.helpdesk;

import java.util.List;
import java.util.stream.Stream;

import org.hakbang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A case that may be the same person's.
 *
 * @param key what marks it: the id of the case at the same desk, the key of the other
 * desk
 * @param id null if the actor may not see it: then nothing is told but the desk
 * @param code empty if the actor may not see it
 * @param alike what is the same: {@code name}, {@code phone}, {@code email}; empty if the
 * actor may not see it
 * @param same what somebody judged; null if nobody did
 */
public record CaseTwin(String key, @Nullable CaseId id, String code, Text desk, List<String> alike,
		@Nullable Boolean same) {

	/** The same case found again by something else. */
	CaseTwin and(CaseTwin again) {
		return new CaseTwin(this.key, this.id, this.code, this.desk,
				Stream.concat(this.alike.stream(), again.alike.stream()).distinct().toList(), this.same);
	}

}
