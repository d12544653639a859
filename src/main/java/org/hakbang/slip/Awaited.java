package org.hakbang.slip;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.hakbang.shared.Text;

/**
 * What an office was asked and is not in the record yet.
 *
 * @param codes the indicators that are asked and not settled
 * @param back whether it has come back and waits to be accepted
 * @param backAt when it came back; not to be looked at before
 * @param late whether it is with the office after its day
 */
public record Awaited(SlipId slip, Text office, List<String> codes, Instant askedAt, LocalDate due, boolean back,
		Instant backAt, boolean late) {

	/** The same as far as these indicators go; empty if it asks none of them. */
	public Optional<Awaited> about(Collection<String> codes) {
		List<String> about = this.codes.stream().filter(codes::contains).toList();
		return about.isEmpty() ? Optional.empty() : Optional
			.of(new Awaited(this.slip, this.office, about, this.askedAt, this.due, this.back, this.backAt, this.late));
	}

}
