package org.hakbang.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.directory.DirectoryFile.Sample;
import org.hakbang.directory.UpkeepRows.Kind;
import org.hakbang.shared.Forbidden;
import org.hakbang.shared.Ids;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.Result;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The directory of a country as a whole. */
@Service
public class Directory {

	private final Partners partners;

	private final Windows windows;

	private final PartnerRows partnerRows;

	private final WindowRows windowRows;

	private final UpkeepRows upkeep;

	private final Keeping keeping;

	private final DirectoryFiles files;

	private final Trail trail;

	private final Ids ids;

	Directory(Partners partners, Windows windows, PartnerRows partnerRows, WindowRows windowRows, UpkeepRows upkeep,
			Keeping keeping, DirectoryFiles files, Trail trail, Ids ids) {
		this.partners = partners;
		this.windows = windows;
		this.partnerRows = partnerRows;
		this.windowRows = windowRows;
		this.upkeep = upkeep;
		this.keeping = keeping;
		this.files = files;
		this.trail = trail;
		this.ids = ids;
	}

	/** The countries whose directory the actor may read, by code; none for nobody. */
	public Set<String> countries() {
		return this.keeping.rights().countries();
	}

	/** Whether the actor may change the directory of a country. */
	public boolean keeps(String country) {
		return this.keeping.rights().keeps(country);
	}

	/**
	 * @throws Forbidden for readers who work for no desk of the country
	 * @throws NotFound for everybody else who works for none
	 */
	public void requireKeeper(String country) {
		this.keeping.rights().requireKeeper(country);
	}

	/** What was not checked since this day is stale. */
	public LocalDate staleBefore(String country) {
		return this.keeping.staleBefore(country);
	}

	/**
	 * Since when every entry that is there has been checked: the day on which the one
	 * looked at longest ago was checked. Empty if one never was, or there is none. Asks
	 * nobody who reads.
	 */
	@Transactional(readOnly = true)
	public Optional<LocalDate> goneThroughOn(String country) {
		List<Upkeep> kept = upkeeps(country);
		return kept.stream().anyMatch((entry) -> entry.checkedOn() == null) ? Optional.empty()
				: kept.stream().map(Upkeep::checkedOn).filter(Objects::nonNull).min(LocalDate::compareTo);
	}

	/**
	 * The same as it stood at the end of a day: of the entries that were there then, by
	 * the checks until then.
	 */
	@Transactional(readOnly = true)
	public Optional<LocalDate> goneThroughOn(String country, LocalDate day) {
		return this.upkeep.goneThrough(country, day);
	}

	/** How many entries there are, and how many of them are stale; for readers. */
	@Transactional(readOnly = true)
	public Count count(String country) {
		this.keeping.rights().requireReader(country);
		LocalDate before = staleBefore(country);
		List<Upkeep> kept = upkeeps(country);
		return new Count(country, kept.size(),
				(int) kept.stream().filter((entry) -> entry.isUncheckedSince(before)).count());
	}

	private List<Upkeep> upkeeps(String country) {
		return Stream
			.concat(this.partnerRows.of(country).stream().map(Partner::upkeep),
					this.windowRows.of(country).stream().map(FundingWindow::upkeep))
			.filter((entry) -> !entry.ended())
			.toList();
	}

	/** How many samples ship that the directory does not hold; for readers. */
	@Transactional(readOnly = true)
	public int samplesLeft(String country) {
		this.keeping.rights().requireReader(country);
		DirectoryFile file = this.files.of(country);
		return left(Kind.PARTNER, country, file.partners()).size() + left(Kind.WINDOW, country, file.windows()).size();
	}

	private List<Sample> left(Kind kind, String country, List<Sample> samples) {
		Set<String> known = Set.copyOf(this.upkeep.samples(kind, country));
		return samples.stream().filter((sample) -> !known.contains(sample.key())).toList();
	}

	/**
	 * Enters the samples that ship. What stands in the directory stays as it is, also
	 * what was changed or has ended.
	 * @return how many were entered
	 */
	@Transactional
	public int loadSamples(String country) {
		this.keeping.rights().requireKeeper(country);
		DirectoryFile file = this.files.of(country);
		List<Sample> partners = left(Kind.PARTNER, country, file.partners());
		List<Sample> windows = left(Kind.WINDOW, country, file.windows());
		for (Sample sample : partners) {
			Partner partner = done(sample, this.partners.add(country, this.ids.next(), sample.form()));
			this.upkeep.sample(Kind.PARTNER, partner.id(), sample.key(), file.day());
		}
		for (Sample sample : windows) {
			FundingWindow window = done(sample, this.windows.add(country, this.ids.next(), sample.form()));
			this.upkeep.sample(Kind.WINDOW, window.id(), sample.key(), file.day());
		}
		return partners.size() + windows.size();
	}

	private static <T> T done(Sample sample, Result<T> result) {
		if (result instanceof Result.Done<T> done) {
			return done.value();
		}
		throw new IllegalStateException("The sample " + sample.key() + " is refused: " + result);
	}

	/**
	 * Notes that somebody takes a list away.
	 * @param list {@code partners} or {@code windows}
	 */
	@Transactional
	public void taken(String country, String list) {
		this.keeping.rights().requireReader(country);
		this.trail.record(TrailEntry.of("directory.exported", null, this.keeping.rights().root(country)).item(list));
	}

	/**
	 * How many entries of a country are there.
	 *
	 * @param stale how many of them nobody has checked for too long
	 */
	public record Count(String country, int all, int stale) {

	}

}
