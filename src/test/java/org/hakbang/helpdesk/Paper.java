package org.hakbang.helpdesk;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.hakbang.checklist.Evidences.Upload;

/** A file that somebody sends. */
record Paper(String name, String content) implements Upload {

	@Override
	public long size() {
		return this.content.length();
	}

	@Override
	public InputStream open() {
		return new ByteArrayInputStream(this.content.getBytes(StandardCharsets.US_ASCII));
	}

}
