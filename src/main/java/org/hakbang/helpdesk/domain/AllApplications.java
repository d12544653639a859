package org.hakbang.helpdesk.domain;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The applications for outside money. */
public interface AllApplications extends ListCrudRepository<FundingApplication, UUID> {

	/** With its row locked until the transaction ends. */
	@Query("select * from funding_application where id = :id for no key update")
	Optional<FundingApplication> findLockedById(UUID id);

	/** Those of a case, the first first. */
	List<FundingApplication> findByHelpCaseOrderById(UUID helpCase);

	/** Its process has ended; called while the engine writes. */
	@Modifying
	@Query("update funding_application set ended_at = :at where id = :id and ended_at is null")
	void ended(UUID id, OffsetDateTime at);

}
