package org.hakbang.helpdesk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.hakbang.privacy.Vaults;
import org.springframework.stereotype.Component;

/** Seals the terms of applications with the pieces that are there, and opens them. */
@Component
class SealedTerms {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final Content FORGOTTEN = new Content("", List.of());

	private final Vaults vaults;

	SealedTerms(Vaults vaults) {
		this.vaults = vaults;
	}

	byte[] seal(CaseFile file, Content content) {
		try {
			return this.vaults.seal(file.row().vault(), JSON.writeValueAsBytes(content));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Without a word once the person is forgotten. */
	Content open(CaseFile file, byte[] sealed) {
		return this.vaults.open(file.row().vault(), sealed).map((json) -> {
			try {
				return JSON.readValue(json, Content.class);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}).orElse(FORGOTTEN);
	}

	/** What is sealed of the terms. */
	record Content(String funder, List<Piece> pieces) {

		static Content of(WindowTerms terms) {
			return new Content(terms.funder(), terms.pieces().stream().map((name) -> new Piece(name, false)).toList());
		}

		/** The same with the pieces of these numbers there, counted from 0. */
		Content attached(Set<String> numbers) {
			return new Content(this.funder,
					IntStream.range(0, this.pieces.size())
						.mapToObj((at) -> new Piece(this.pieces.get(at).name(), numbers.contains(String.valueOf(at))))
						.toList());
		}

		int attachedCount() {
			return (int) this.pieces.stream().filter(Piece::attached).count();
		}

	}

	/** A required piece. */
	public record Piece(String name, boolean attached) {

	}

}
