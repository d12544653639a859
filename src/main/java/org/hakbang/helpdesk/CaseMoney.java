package org.hakbang.helpdesk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.helpdesk.domain.CaseRecords;
import org.hakbang.helpdesk.domain.FundingUpdates;
import org.hakbang.helpdesk.domain.MoneySettled;
import org.hakbang.identity.Access;
import org.hakbang.privacy.Vaults;
import org.hakbang.shared.Ids;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.territory.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what a case does with money, partners and time. All forms are refused under
 * their fields, and once the case is closed.
 */
@Service
public class CaseMoney {

	public static final List<String> OBLIGATIONS = List.of("on-time", "late", "default", "none");

	private final CaseFiles files;

	private final CaseRecords records;

	private final FundingUpdates updates;

	private final Vaults vaults;

	private final Access access;

	private final Trail trail;

	private final Today today;

	private final Clock clock;

	CaseMoney(CaseFiles files, CaseRecords records, FundingUpdates updates, Vaults vaults, Access access, Trail trail,
			Today today, Clock clock) {
		this.files = files;
		this.records = records;
		this.updates = updates;
		this.vaults = vaults;
		this.access = access;
		this.trail = trail;
		this.today = today;
		this.clock = clock;
	}

	/** Says how the project is paid for: {@code way} and, needed, {@code why}. */
	@Transactional
	public Result<CaseId> say(CaseId id, Map<String, List<String>> fields) {
		CaseFile file = this.files.lock(id);
		CaseForm form = form(file, fields);
		String way = form.choice("way", MoneySettled.WAYS);
		String why = way.equals(MoneySettled.ASKS) ? form.text("why") : form.needed("why");
		return saved(file, form, "case-money." + way, () -> {
			byte @Nullable [] sealed = why.isEmpty() ? null : seal(file, why);
			this.updates.way(id, way, sealed, this.clock.instant(), this.access.actor());
		});
	}

	/** What it costs: {@code total}, {@code own}, {@code costCurrency}. */
	@Transactional
	public Result<CaseId> costs(CaseId id, Map<String, List<String>> fields) {
		CaseFile file = this.files.lock(id);
		CaseForm form = form(file, fields);
		CaseRecords.Costs costs = new CaseRecords.Costs(form.currency("costCurrency", file.country().currency()),
				form.amount("total", false), form.amount("own", true));
		if (!form.wrong() && costs.own().compareTo(costs.total()) > 0) {
			form.refuse("own", "money.costs.own-more");
		}
		return saved(file, form, "case-costs.saved",
				() -> this.records.add(id, costs, this.clock.instant(), this.access.actor()));
	}

	/** A task of the plan: {@code what}, {@code owner}, {@code due}. */
	@Transactional
	public Result<CaseId> plan(CaseId id, Map<String, List<String>> fields) {
		CaseFile file = this.files.lock(id);
		CaseForm form = form(file, fields);
		String what = form.needed("what");
		String owner = form.needed("owner");
		LocalDate due = form.neededDay("due", this.today.in(file.territory()));
		return saved(file, form, "case-plan.added", () -> this.records.add(id, seal(file, what), seal(file, owner), due,
				this.clock.instant(), this.access.actor()));
	}

	/**
	 * A task of the plan was done: {@code doneOn}.
	 * @throws NotFound if the plan has no such open task
	 */
	@Transactional
	public Result<CaseId> done(CaseId id, String task, Map<String, List<String>> fields) {
		CaseFile file = this.files.lock(id);
		CaseForm form = form(file, fields);
		LocalDate on = form.pastDay("doneOn", this.today.in(file.territory()));
		return saved(file, form, "case-plan.done", () -> {
			if (!this.records.done(id, Ids.read(task), on)) {
				throw new NotFound();
			}
		});
	}

	/**
	 * A visit: {@code on}, {@code found}, {@code women}, {@code men}, {@code unknown},
	 * {@code obligations}, {@code active} (yes or no).
	 */
	@Transactional
	public Result<CaseId> visit(CaseId id, Map<String, List<String>> fields) {
		CaseFile file = this.files.lock(id);
		CaseForm form = form(file, fields);
		LocalDate on = form.pastDay("on", this.today.in(file.territory()));
		String found = form.needed("found");
		int women = form.count("women");
		int men = form.count("men");
		int unknown = form.count("unknown");
		String obligations = form.choice("obligations", OBLIGATIONS);
		boolean active = form.choice("active", List.of("yes", "no")).equals("yes");
		return saved(file, form, "case-visit.noted",
				() -> this.records.add(id, new CaseRecords.Visit(on, seal(file, found), women, men, unknown,
						obligations, active, this.access.actor()), this.clock.instant()));
	}

	private static CaseForm form(CaseFile file, Map<String, List<String>> fields) {
		CaseForm form = new CaseForm(fields);
		if (!file.row().isOpen()) {
			form.refuse("", "money.case-closed");
		}
		return form;
	}

	private Result<CaseId> saved(CaseFile file, CaseForm form, String action, Runnable saving) {
		List<Problem> problems = form.problems();
		if (!problems.isEmpty()) {
			return Result.refused(problems);
		}
		saving.run();
		this.trail.record(TrailEntry.of(action, file.subject(), file.territory()));
		return Result.done(file.id());
	}

	private byte[] seal(CaseFile file, String words) {
		return this.vaults.seal(file.row().vault(), words);
	}

}
