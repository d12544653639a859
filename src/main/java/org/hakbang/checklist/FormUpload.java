package org.hakbang.checklist;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

import org.springframework.web.multipart.MultipartFile;

/** A file that came with a form, to be taken in as a document. */
public record FormUpload(MultipartFile file) implements Evidences.Upload {

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
