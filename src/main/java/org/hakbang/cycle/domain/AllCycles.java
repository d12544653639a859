package org.hakbang.cycle.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;

/** The cycles. */
public interface AllCycles extends ListCrudRepository<Cycle, UUID> {

	List<Cycle> findByCountryAndTerritoryOrderByOpenedAtDesc(String country, String territory);

	/**
	 * The cycle with its row locked until the transaction ends: two people meet here when
	 * they finish tasks at once.
	 */
	@Lock(LockMode.PESSIMISTIC_WRITE)
	Optional<Cycle> findLockedById(UUID id);

}
