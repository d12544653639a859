package org.hakbang.checklist;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hakbang.shared.SubjectOwners;
import org.hakbang.checklist.AllEvidence.Found;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.SubjectOwner;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Gives a document out to who may see its subject: always as a download, never shown by
 * the browser inside the application.
 */
@Controller
class EvidenceDownload {

	private final AllEvidence all;

	private final Blobs blobs;

	private final SubjectOwners owners;

	EvidenceDownload(AllEvidence all, Blobs blobs, SubjectOwners owners) {
		this.all = all;
		this.blobs = blobs;
		this.owners = owners;
	}

	@GetMapping("/evidence/{id}")
	void download(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		Found found = this.all.find(uuid(id)).orElseThrow(NotFound::new);
		SubjectOwner owner = this.owners.get(found.subject());
		if (!owner.visible(found.subject())) {
			throw new NotFound();
		}
		EvidenceView evidence = found.evidence();
		if (this.blobs.erased(evidence.sha256())) {
			throw new NotFound();
		}
		if (!request.getMethod().equals("HEAD")) {
			owner.opened(found.subject(), evidence.id());
		}
		response.setContentType(evidence.mediaType());
		response.setContentLengthLong(evidence.size());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(evidence.name(), StandardCharsets.UTF_8).build().toString());
		// A strong one also keeps the server from compressing, so that the length stays
		// true.
		response.setHeader(HttpHeaders.ETAG, "\"" + evidence.sha256() + "\"");
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
		response.setHeader("Content-Security-Policy", "sandbox");
		if (!request.getMethod().equals("HEAD")) {
			this.blobs.write(evidence.sha256(), response.getOutputStream());
		}
	}

	private static UUID uuid(String id) {
		if (!id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
			throw new NotFound();
		}
		return UUID.fromString(id);
	}

}
