package org.hakbang.helpdesk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.hakbang.privacy.Vaults;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals the terms of applications with the pieces that are there, and opens them. */
@Component
class SealedTerms {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final Content FORGOTTEN = new Content("", List.of(), Map.of());

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

	/**
	 * What is sealed of the terms.
	 *
	 * @param terms all that the directory said of the window, by field; empty if its
	 * terms were typed
	 */
	record Content(String funder, List<Piece> pieces, Map<String, List<String>> terms) {

		/** What was sealed before there was a directory has no terms. */
		Content(String funder, List<Piece> pieces, @Nullable Map<String, List<String>> terms) {
			this.funder = funder;
			this.pieces = pieces;
			this.terms = (terms != null) ? Map.copyOf(terms) : Map.of();
		}

		static Content of(WindowTerms terms) {
			return new Content(terms.funder(), terms.pieces().stream().map((name) -> new Piece(name, false)).toList(),
					terms.all());
		}

		/** The same with the pieces of these numbers there, counted from 0. */
		Content attached(Set<String> numbers) {
			return new Content(this.funder,
					IntStream.range(0, this.pieces.size())
						.mapToObj((at) -> new Piece(this.pieces.get(at).name(), numbers.contains(String.valueOf(at))))
						.toList(),
					this.terms);
		}

		int attachedCount() {
			return (int) this.pieces.stream().filter(Piece::attached).count();
		}

	}

	/** A required piece. */
	public record Piece(String name, boolean attached) {

	}

}
