package org.hakbang.slip;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.hakbang.cycle.CycleView;
import org.hakbang.shared.Problem;

/**
 * A slip with everything that came back on it.
 *
 * @param linkUntil until when a link is good; empty if none is
 * @param returned why the last mail about it did not arrive; empty if it did, or may yet
 * @param mayAsk whether the reader may mail it, make links and take it back
 */
public record SlipPage(Slip slip, CycleView cycle, List<SlipRow> rows, List<SlipFile> files,
		Optional<Instant> linkUntil, Optional<String> returned, boolean mayAsk) {

	public long count(String kind) {
		return this.rows.stream().filter((row) -> row.is(kind)).count();
	}

	/** What is wrong on the whole slip. */
	public List<Problem> problems() {
		return this.rows.stream().flatMap((row) -> row.problems().stream()).toList();
	}

	/**
	 * Whether the slip itself has come: its scan, its sheet, what was sent by the link.
	 */
	public boolean there() {
		return this.files.stream().anyMatch(SlipFile::itself);
	}

}
