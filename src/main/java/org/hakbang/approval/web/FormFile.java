package org.hakbang.approval.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.hakbang.approval.Typed;
import org.hakbang.checklist.Evidences.Upload;
import org.hakbang.checklist.FormUpload;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/** What came with a form. */
final class FormFile {

	private FormFile() {
	}

	/** The file, null if none was chosen. */
	static @Nullable Upload of(@Nullable MultipartFile file) {
		FormUpload upload = (file != null) ? new FormUpload(file) : null;
		return (upload == null || upload.name().isEmpty()) ? null : upload;
	}

	/** What was typed, without what the product itself put into the form. */
	static Typed typed(MultiValueMap<String, String> fields) {
		Map<String, List<String>> typed = new LinkedHashMap<>(fields);
		typed.remove("_csrf");
		return new Typed(typed);
	}

}
