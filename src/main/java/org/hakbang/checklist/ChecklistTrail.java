package org.hakbang.checklist;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.hakbang.shared.SubjectOwners;
import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.privacy.Confidential;
import org.hakbang.shared.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What this module writes into the trail. Values and words stand in the details only,
 * which can be erased; what people wrote about a confidential subject not even there.
 */
@Component
class ChecklistTrail {

	private final Trail trail;

	private final Confidential confidential;

	private final SubjectOwners owners;

	/**
	 * @param owners looked up late: they need this module
	 */
	ChecklistTrail(Trail trail, Confidential confidential, SubjectOwners owners) {
		this.trail = trail;
		this.confidential = confidential;
		this.owners = owners;
	}

	void saved(Answer answer) {
		Map<String, String> details = new LinkedHashMap<>();
		put(details, "value", (answer.value() != null) ? ValueJson.write(answer.value()) : null);
		if (this.confidential.vault(answer.subject()).isEmpty()) {
			put(details, "notApplicable", answer.notApplicable());
			put(details, "note", answer.note());
		}
		put(details, "speaksOf", answer.speaksOf());
		put(details, "statedBy", answer.statedBy());
		Origin origin = answer.origin();
		put(details, "origin", (origin != null) ? origin.key() : null);
		put(details, "version", answer.version());
		this.trail.record(
				entry("answer.saved", answer.subject()).item(answer.indicator()).object(answer.id()).details(details));
	}

	void added(Subject subject, UUID evidence, String name, String sha256, @Nullable UUID supersedes) {
		Map<String, String> details = new LinkedHashMap<>();
		if (this.confidential.vault(subject).isEmpty()) {
			put(details, "name", name);
		}
		put(details, "sha256", sha256);
		put(details, "supersedes", supersedes);
		this.trail
			.record(entry((supersedes != null) ? "evidence.superseded" : "evidence.added", subject).object(evidence)
				.details(details));
	}

	void linked(Subject subject, UUID evidence, Collection<String> indicators) {
		for (String indicator : indicators) {
			this.trail.record(entry("evidence.linked", subject).item(indicator).object(evidence));
		}
	}

	private TrailEntry entry(String action, Subject subject) {
		return TrailEntry.of(action, subject,
				this.owners.find(subject).map((owner) -> owner.territory(subject)).orElse(null));
	}

	private static void put(Map<String, String> details, String field, @Nullable Object value) {
		if (value != null && !value.toString().isEmpty()) {
			details.put(field, value.toString());
		}
	}

}
