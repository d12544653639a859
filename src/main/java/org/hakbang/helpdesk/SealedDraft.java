package org.hakbang.helpdesk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.hakbang.checklist.IntakeField;

/**
 * What of a draft is sealed.
 *
 * @param covers what the person agreed to
 * @param fields what was typed, by the names of the form
 */
record SealedDraft(Set<String> covers, Map<String, List<String>> fields) {

	/** Longer than any answer may be, so that what is too long can still be mended. */
	private static final int LONGEST = 10_000;

	private static final int MOST = 60;

	private static final ObjectMapper JSON = new ObjectMapper();

	/** With what was typed on one page in the place of what stood there. */
	SealedDraft with(List<IntakeField> asked, Map<String, List<String>> form) {
		Map<String, List<String>> fields = new LinkedHashMap<>(this.fields);
		for (IntakeField field : asked) {
			String name = IntakeForm.name(field.id());
			fields.put(name, form.getOrDefault(name, List.of()).stream().limit(MOST).map(SealedDraft::kept).toList());
		}
		return new SealedDraft(this.covers, fields);
	}

	private static String kept(String typed) {
		return (typed.length() > LONGEST) ? typed.substring(0, LONGEST) : typed;
	}

	byte[] json() {
		try {
			return JSON.writeValueAsBytes(this);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static SealedDraft read(byte[] json) {
		try {
			return JSON.readValue(json, SealedDraft.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
