package org.hakbang.checklist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/** Finds the documents in a form that was sent. */
public final class Uploads {

	private Uploads() {
	}

	/** Those of the form as a whole, which says by boxes what they stand behind. */
	public static Sending ofForm(Map<String, String[]> parameters, MultiValueMap<String, MultipartFile> files) {
		return sending("evidence", List.of(parameters.getOrDefault("evidence.for", new String[0])), parameters, files);
	}

	/** Those beside each of these indicators. */
	public static List<Sending> ofIndicators(Collection<String> codes, Map<String, String[]> parameters,
			MultiValueMap<String, MultipartFile> files) {
		List<Sending> sendings = new ArrayList<>();
		for (String code : codes) {
			Sending sending = sending(code + ".evidence", List.of(code), parameters, files);
			if (!sending.uploads().isEmpty()) {
				sendings.add(sending);
			}
		}
		return sendings;
	}

	private static Sending sending(String field, List<String> indicators, Map<String, String[]> parameters,
			MultiValueMap<String, MultipartFile> files) {
		List<Evidences.Upload> uploads = FormUpload.all(files, field + ".files");
		return new Sending(field, uploads, indicators, first(parameters, field + ".speaksOf"),
				first(parameters, field + ".supersedes"));
	}

	private static String first(Map<String, String[]> parameters, String name) {
		String[] values = parameters.get(name);
		return (values != null && values.length > 0) ? values[0] : "";
	}

}
