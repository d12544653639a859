package org.hakbang.record;

import java.nio.charset.StandardCharsets;

import org.hakbang.cycle.CycleId;
import org.hakbang.shared.Ids;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Gives the record of a cycle out as a document. */
@Controller
class RecordController {

	private final Records records;

	RecordController(Records records) {
		this.records = records;
	}

	@GetMapping("/cycles/{id}/record.pdf")
	ResponseEntity<byte[]> record(@PathVariable String id) {
		byte[] document = this.records.pdf(new CycleId(Ids.read(id)));
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.cacheControl(CacheControl.noStore().cachePrivate())
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("record.pdf", StandardCharsets.UTF_8).build().toString())
			.body(document);
	}

}
