package org.hakbang.directory;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.hakbang.directory.UpkeepRows.Kind;
import org.hakbang.shared.Forbidden;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;

import org.springframework.transaction.annotation.Transactional;

/**
 * The entries of one kind in the directories of countries. Reading needs a role in the
 * country, writing one at a desk of it: readers get {@link Forbidden} there, and for
 * everybody else there is no directory: they get {@link NotFound}.
 *
 * @param <T> the entries
 * @param <D> what is said of one
 */
public abstract sealed class Entries<T extends Entry, D> permits Partners, Windows {

	private static final Comparator<Entry> BY_NAME = Comparator
		.comparing(Entry::name, Collator.getInstance(Locale.FRENCH))
		.thenComparing(Entry::id);

	final Keeping keeping;

	private final EntryRows<T, D> rows;

	private final Kind kind;

	Entries(Keeping keeping, EntryRows<T, D> rows, Kind kind) {
		this.keeping = keeping;
		this.rows = rows;
		this.kind = kind;
	}

	/** What a form says; empty, with problems in the form, if it says no entry. */
	abstract Optional<D> read(DirectoryForm form, String country);

	/** The fields of a form that says this. */
	abstract Map<String, List<String>> fields(D data);

	abstract D data(T entry);

	/** What a list narrows down to, by what only this kind knows. */
	abstract Predicate<T> narrowed(String country, DirectoryQuery query);

	/** What a search looks through. */
	abstract Stream<String> words(D data);

	/** The fields that its form is filled with. */
	public Map<String, List<String>> fields(String country, UUID id) {
		return fields(data(get(country, id)));
	}

	/**
	 * Also one that has ended.
	 * @throws NotFound if the country's directory has no such entry
	 */
	@Transactional(readOnly = true)
	public T get(String country, UUID id) {
		this.keeping.rights().requireReader(country);
		return this.rows.find(id).filter((entry) -> entry.country().equals(country)).orElseThrow(NotFound::new);
	}

	/** Those that a list shows, by name, on all its pages. */
	@Transactional(readOnly = true)
	public List<T> all(String country, DirectoryQuery query) {
		this.keeping.rights().requireReader(country);
		return this.rows.of(country)
			.stream()
			.filter(narrowed(country, query))
			.filter(this.keeping.listed(country, query))
			.filter((entry) -> Keeping.says(query, () -> words(data(entry))))
			.sorted(byName())
			.toList();
	}

	@Transactional(readOnly = true)
	public DirectoryPage<T> page(String country, DirectoryQuery query) {
		return DirectoryPage.of(all(country, query), query.page());
	}

	Comparator<Entry> byName() {
		return BY_NAME;
	}

	/**
	 * Enters something from the fields of its form; {@code checked} says that all of it
	 * was checked today. Refuses under their names.
	 * @param id its new id: the same form sent twice enters it once
	 */
	@Transactional
	public Result<T> add(String country, UUID id, Map<String, List<String>> fields) {
		this.keeping.rights().requireKeeper(country);
		if (this.rows.find(id).isPresent()) {
			return Result.done(get(country, id));
		}
		DirectoryForm form = new DirectoryForm(fields);
		Optional<D> data = read(form, country);
		if (data.isEmpty()) {
			return Result.refused(form.problems());
		}
		this.rows.add(id, country, data.get(), this.keeping.now(), this.keeping.actor());
		this.keeping.added(this.kind, get(country, id));
		return saved(country, id, form);
	}

	/**
	 * Changes an entry; refuses as {@link #add}, and under no field if somebody changed
	 * it since the {@code version} that the form was filled with.
	 */
	@Transactional
	public Result<T> change(String country, UUID id, Map<String, List<String>> fields) {
		T before = get(country, id);
		this.keeping.rights().requireKeeper(country);
		DirectoryForm form = new DirectoryForm(fields);
		Optional<D> data = read(form, country);
		if (data.isEmpty()) {
			return Result.refused(form.problems());
		}
		if (!data.get().equals(data(before))) {
			if (!this.rows.change(id, form.version(), data.get(), this.keeping.now(), this.keeping.actor())) {
				return Result.refused(Problem.of("", "directory.changed-meanwhile"));
			}
			this.keeping.record(this.kind, get(country, id), "changed",
					Keeping.changed(fields(data(before)), fields(data.get())));
		}
		return saved(country, id, form);
	}

	private Result<T> saved(String country, UUID id, DirectoryForm form) {
		if (form.ticked("checked")) {
			check(country, id);
		}
		return Result.done(get(country, id));
	}

	/** All that is said of it was found to be true today. */
	@Transactional
	public void check(String country, UUID id) {
		this.keeping.check(this.kind, get(country, id));
	}

	/**
	 * Says that it is there no more from today on, or is there again; nothing happens if
	 * that is so.
	 */
	@Transactional
	public void end(String country, UUID id, boolean ended) {
		this.keeping.end(this.kind, get(country, id), ended);
	}

}
