package org.hakbang.helpdesk.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The cases. */
public interface AllCases extends ListCrudRepository<HelpCase, UUID> {

	/**
	 * The case with its row locked until the transaction ends. Not FOR UPDATE: whoever
	 * writes a transition of its steps meanwhile need not wait.
	 */
	@Query("select * from help_case where id = :id for no key update")
	Optional<HelpCase> findLockedById(UUID id);

	Optional<HelpCase> findByCode(String code);

	List<HelpCase> findByParentOrderByReceivedAt(UUID parent);

}
