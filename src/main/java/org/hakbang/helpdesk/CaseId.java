package org.hakbang.helpdesk;

import java.util.UUID;

import org.hakbang.shared.NotFound;
import org.hakbang.shared.Subject;

/** A case. */
public record CaseId(UUID value) {

	public static final String KIND = "case";

	public Subject subject() {
		return new Subject(KIND, this.value);
	}

	/** The address of its page. */
	public String page() {
		return "/cases/" + this.value;
	}

	/**
	 * @throws NotFound if the subject is no case
	 */
	public static CaseId of(Subject subject) {
		if (!subject.kind().equals(KIND)) {
			throw new NotFound();
		}
		return new CaseId(subject.id());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
