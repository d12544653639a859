package org.hakbang.helpdesk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What of a contact or a referral is sealed.
 *
 * @param who the service or person approached
 * @param said what came of it
 * @param passed the answers that were passed on, by field
 */
record SealedContact(String who, String said, Map<String, List<String>> passed) {

	/** What is left once the person is forgotten. */
	static final SealedContact NOTHING = new SealedContact("", "", Map.of());

	private static final ObjectMapper JSON = new ObjectMapper();

	byte[] json() {
		try {
			return JSON.writeValueAsBytes(this);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static SealedContact read(byte[] json) {
		try {
			return JSON.readValue(json, SealedContact.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
