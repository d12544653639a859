package org.hakbang.directory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.hakbang.shared.PersonId;

/** The rows of one kind of entries. */
interface EntryRows<T extends Entry, D> {

	Optional<T> find(UUID id);

	/** Of a country, also ended ones, by id. */
	List<T> of(String country);

	void add(UUID id, String country, D data, Instant at, PersonId by);

	/**
	 * @return false if somebody changed it since that version
	 */
	boolean change(UUID id, int version, D data, Instant at, PersonId by);

}
