package org.hakbang.checklist;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/** A file that came with a form, to be taken in as a document. */
public record FormUpload(MultipartFile file) implements Evidences.Upload {

	/**
	 * The files of a form's field; one that was left alone arrives as a part without a
	 * name.
	 */
	public static List<Evidences.Upload> all(MultiValueMap<String, MultipartFile> files, String field) {
		return files.getOrDefault(field, List.of())
			.stream().<Evidences.Upload>map(FormUpload::new).filter((upload) -> !upload.name().isEmpty()).toList();
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
