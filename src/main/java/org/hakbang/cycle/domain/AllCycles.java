package org.hakbang.cycle.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The cycles. */
public interface AllCycles extends ListCrudRepository<Cycle, UUID> {

	List<Cycle> findByCountryAndTerritoryOrderByOpenedAtDesc(String country, String territory);

	/**
	 * The cycle with its row locked until the transaction ends: two people meet here when
	 * they finish tasks at once. Not FOR UPDATE: whoever writes a transition of its steps
	 * meanwhile need not wait, and so cannot wait for each other.
	 */
	@Query("select * from cycle where id = :id for no key update")
	Optional<Cycle> findLockedById(UUID id);

}
