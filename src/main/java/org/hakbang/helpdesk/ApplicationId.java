package org.hakbang.helpdesk;

import java.util.UUID;

import org.hakbang.shared.NotFound;
import org.hakbang.shared.Subject;

/** An application of a case for outside money. */
public record ApplicationId(UUID value) {

	public static final String KIND = "application";

	public Subject subject() {
		return new Subject(KIND, this.value);
	}

	/**
	 * @throws NotFound if the subject is no application
	 */
	public static ApplicationId of(Subject subject) {
		if (!subject.kind().equals(KIND)) {
			throw new NotFound();
		}
		return new ApplicationId(subject.id());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
