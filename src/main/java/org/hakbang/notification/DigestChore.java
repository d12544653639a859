package org.hakbang.notification;

import org.hakbang.shared.Chore;

import org.springframework.stereotype.Component;

/** Writes the mails of the morning. */
@Component
class DigestChore implements Chore {

	private final Letters letters;

	DigestChore(Letters letters) {
		this.letters = letters;
	}

	@Override
	public String name() {
		return "digest";
	}

	@Override
	public void run() {
		this.letters.digests();
	}

}
