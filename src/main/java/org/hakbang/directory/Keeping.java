package org.hakbang.directory;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.directory.UpkeepRows.Kind;
import org.hakbang.identity.Access;
import org.hakbang.shared.PersonId;
import org.hakbang.territory.Folding;

import org.springframework.stereotype.Component;

/** Keeps entries of both kinds: who may, what is written down of it. */
@Component
class Keeping {

	private final DirectoryAccess rights;

	private final UpkeepRows rows;

	private final DirectoryFiles files;

	private final Access access;

	private final Trail trail;

	private final Clock clock;

	Keeping(DirectoryAccess rights, UpkeepRows rows, DirectoryFiles files, Access access, Trail trail, Clock clock) {
		this.rights = rights;
		this.rows = rows;
		this.files = files;
		this.access = access;
		this.trail = trail;
		this.clock = clock;
	}

	DirectoryAccess rights() {
		return this.rights;
	}

	Instant now() {
		return this.clock.instant();
	}

	PersonId actor() {
		return this.access.actor();
	}

	/** What was not checked since this day is stale. */
	LocalDate staleBefore(String country) {
		return this.rights.today(country).minusMonths(this.files.of(country).checkEveryMonths());
	}

	void added(Kind kind, Entry entry) {
		this.rows.added(kind, entry.id(), this.rights.today(entry.country()));
		record(kind, entry, "added", Map.of());
	}

	void check(Kind kind, Entry entry) {
		this.rights.requireKeeper(entry.country());
		this.rows.check(kind, entry.id(), this.rights.today(entry.country()), actor());
		record(kind, entry, "checked", Map.of());
	}

	void end(Kind kind, Entry entry, boolean ended) {
		this.rights.requireKeeper(entry.country());
		if (entry.upkeep().ended() != ended) {
			this.rows.end(kind, entry.id(), ended ? this.rights.today(entry.country()) : null);
			record(kind, entry, ended ? "ended" : "resumed", Map.of());
		}
	}

	/**
	 * Writes it into the trail of the country.
	 * @param changed the new values of the fields that were changed
	 */
	void record(Kind kind, Entry entry, String what, Map<String, List<String>> changed) {
		Map<String, String> details = new TreeMap<>();
		changed.forEach((field, values) -> details.put(field, String.join(", ", values)));
		details.put("name", entry.name());
		this.trail.record(TrailEntry.of(kind.word() + "." + what, null, this.rights.root(entry.country()))
			.object(entry.id())
			.details(details));
	}

	/** What differs between two states of a form. */
	static Map<String, List<String>> changed(Map<String, List<String>> before, Map<String, List<String>> after) {
		Map<String, List<String>> changed = new TreeMap<>(after);
		changed.entrySet().removeIf((field) -> field.getValue().equals(before.get(field.getKey())));
		return changed;
	}

	/** What a list shows of both kinds: what is there, what is stale, what has ended. */
	Predicate<Entry> listed(String country, DirectoryQuery query) {
		LocalDate before = staleBefore(country);
		return switch (query.state()) {
			case "ended" -> (entry) -> entry.upkeep().ended();
			case "stale" -> (entry) -> !entry.upkeep().ended() && entry.upkeep().isUncheckedSince(before);
			default -> (entry) -> !entry.upkeep().ended();
		};
	}

	/**
	 * Whether all words that are sought stand in a text, whatever accents and capitals.
	 */
	static boolean says(DirectoryQuery query, Supplier<Stream<String>> words) {
		if (query.text().isEmpty()) {
			return true;
		}
		String text = Folding.fold(String.join(" ", words.get().toList()));
		return Stream.of(Folding.fold(query.text()).split("\\s+")).allMatch(text::contains);
	}

}
