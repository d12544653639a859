package org.hakbang.helpdesk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.helpdesk.domain.AllCases;
import org.hakbang.helpdesk.domain.Intakes;
import org.hakbang.privacy.Vaults;
import org.hakbang.shared.Chore;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets people: the key of the case's vault is destroyed, and with it everything that
 * was sealed there; the hashes by which they were found go too. Facts that identify
 * nobody stay, so that counts are what they were. By itself when the time that the kind
 * of case says has passed since it was closed (by country), at once on request.
 */
@Service
public class Forgetting implements Chore {

	private static final Log LOG = LogFactory.getLog(Forgetting.class);

	private final AllCases cases;

	private final CaseFiles files;

	private final Intakes intakes;

	private final Vaults vaults;

	private final Trail trail;

	private final JdbcClient database;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Forgetting(AllCases cases, CaseFiles files, Intakes intakes, Vaults vaults, Trail trail, JdbcClient database,
			TransactionTemplate transaction, Clock clock) {
		this.cases = cases;
		this.files = files;
		this.intakes = intakes;
		this.vaults = vaults;
		this.trail = trail;
		this.database = database;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Erases on request of the person. Refused while the case is open: close it first.
	 */
	@Transactional
	public Result<CaseId> erase(CaseId id) {
		CaseFile file = this.files.lock(id);
		if (file.row().isOpen()) {
			return Result.refused(Problem.of("", "case.erase.open"));
		}
		if (!file.row().isForgotten()) {
			forget(file);
		}
		return Result.done(id);
	}

	@Override
	public String name() {
		return "forgetting";
	}

	/** Each case in a transaction of its own: one that fails keeps no other back. */
	@Override
	public void run() {
		for (UUID id : closed()) {
			try {
				this.transaction.executeWithoutResult((status) -> this.cases.findLockedById(id)
					.map(this.files::unchecked)
					.filter(this::due)
					.ifPresent(this::forget));
			}
			catch (RuntimeException ex) {
				LOG.error("A case could not be forgotten and will be tried again: " + id, ex);
			}
		}
	}

	/** The day on which the person of a closed case is forgotten by itself. */
	private static LocalDate on(CaseFile file) {
		return LocalDate.ofInstant(file.row().closedAt(), file.country().zone())
			.plusMonths(file.rules().kept(file.country().code()));
	}

	private boolean due(CaseFile file) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), file.country().zone());
		return !file.row().isOpen() && !file.row().isForgotten() && !today.isBefore(on(file));
	}

	private List<UUID> closed() {
		return this.database
			.sql("select id from help_case where closed_at < ? and forgotten_at is null order by closed_at limit 1000")
			.param(OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC).minusMonths(1))
			.query(UUID.class)
			.list();
	}

	private void forget(CaseFile file) {
		this.cases.save(file.row().forget(this.clock.instant()));
		this.intakes.forgetPrints(file.id());
		this.trail.record(TrailEntry.of("case.forgotten", file.subject(), file.territory()));
		this.vaults.shred(file.row().vault());
	}

}
