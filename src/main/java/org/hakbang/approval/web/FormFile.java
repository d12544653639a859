package org.hakbang.approval.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.hakbang.approval.Typed;
import org.hakbang.checklist.Evidences.Upload;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/** A file that came with a form. */
record FormFile(MultipartFile file) implements Upload {

	/** The file, null if none was chosen. */
	static @Nullable Upload of(@Nullable MultipartFile file) {
		return (file == null || Objects.requireNonNullElse(file.getOriginalFilename(), "").isEmpty()) ? null
				: new FormFile(file);
	}

	/** What was typed, without what the product itself put into the form. */
	static Typed typed(MultiValueMap<String, String> fields) {
		Map<String, List<String>> typed = new LinkedHashMap<>(fields);
		typed.remove("_csrf");
		return new Typed(typed);
	}

	@Override
	public String name() {
		return Objects.requireNonNullElse(this.file.getOriginalFilename(), "");
	}

	@Override
	public long size() {
		return this.file.getSize();
	}

	@Override
	public InputStream open() throws IOException {
		return this.file.getInputStream();
	}

}
