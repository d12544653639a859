package org.hakbang.helpdesk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.helpdesk.domain.AllCases;
import org.hakbang.helpdesk.domain.CaseTies;
import org.hakbang.helpdesk.domain.HelpCase;
import org.hakbang.helpdesk.domain.Intakes;
import org.hakbang.helpdesk.domain.TrackingCode;
import org.hakbang.identity.Access;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases that belong together: those of the members of an association, those of one
 * household. Each stays a case of its own. Whoever may not see the other one is told
 * neither that it is there nor that it is linked.
 */
@Service
public class LinkedCases {

	static final String MEMBER = "member";

	static final String HOUSEHOLD = "household";

	private final CaseFiles files;

	private final AllCases cases;

	private final CaseTies ties;

	private final Intakes intakes;

	private final Access access;

	private final Trail trail;

	private final Clock clock;

	LinkedCases(CaseFiles files, AllCases cases, CaseTies ties, Intakes intakes, Access access, Trail trail,
			Clock clock) {
		this.files = files;
		this.cases = cases;
		this.ties = ties;
		this.intakes = intakes;
		this.access = access;
		this.trail = trail;
		this.clock = clock;
	}

	/** Those that hold and that the actor may see, the first first. */
	@Transactional(readOnly = true)
	public List<LinkedCase> of(CaseId id) {
		this.files.get(id);
		List<LinkedCase> linked = new ArrayList<>();
		for (CaseTies.Row tie : this.ties.of(id)) {
			HelpCase other = this.cases.findById(tie.other()).orElseThrow();
			if (tie.endedAt() == null && this.files.visible(other)) {
				String as = (tie.kind().equals(MEMBER) && !tie.from()) ? "association" : tie.kind();
				linked.add(new LinkedCase(tie.id(), as, other.caseId(), other.code(),
						this.files.unchecked(other).definition(), other.isOpen()));
			}
		}
		return linked;
	}

	/** Whether the applicant is an association or the like, as its kind of case says. */
	@Transactional(readOnly = true)
	public boolean group(CaseId id) {
		return group(this.files.get(id));
	}

	private boolean group(CaseFile file) {
		return file.rules()
			.group()
			.filter((group) -> this.intakes.facts(file.id())
				.getOrDefault(group.field(), List.of())
				.stream()
				.anyMatch(group.is()::contains))
			.isPresent();
	}

	/**
	 * Links another case: as a member's if this one is a group's, as one of the same
	 * household otherwise. Refused under {@code code}.
	 */
	@Transactional
	public Result<CaseId> link(CaseId id, String code) {
		CaseFile file = this.files.lock(id);
		if (!file.row().isOpen()) {
			return Result.refused(Problem.of("code", "case.closed-already"));
		}
		HelpCase other = this.cases.findByCode(TrackingCode.typed(code)).filter(this.files::visible).orElse(null);
		if (other == null || other.isForgotten()) {
			return Result.refused(Problem.of("code", "linked.code.unknown"));
		}
		if (other.id().equals(id.value())) {
			return Result.refused(Problem.of("code", "linked.code.itself"));
		}
		boolean group = group(file);
		if (!group && group(this.files.unchecked(other))) {
			return Result.refused(Problem.of("code", "linked.code.group"));
		}
		String kind = group ? MEMBER : HOUSEHOLD;
		if (!this.ties.tie(id, other.id(), kind, this.clock.instant(), this.access.actor())) {
			return Result.refused(Problem.of("code", "linked.code.already"));
		}
		this.trail.record(TrailEntry.of("case.linked", file.subject(), file.territory()).item(kind).object(other.id()));
		return Result.done(id);
	}

	/**
	 * Says that they do not belong together any more.
	 * @throws NotFound if there is no such tie, or not for the actor
	 */
	@Transactional
	public void end(CaseId id, UUID tie) {
		CaseFile file = this.files.lock(id);
		LinkedCase linked = of(id).stream()
			.filter((each) -> each.tie().equals(tie))
			.findFirst()
			.orElseThrow(NotFound::new);
		this.ties.end(tie, this.clock.instant(), this.access.actor());
		this.trail.record(TrailEntry.of("case.unlinked", file.subject(), file.territory())
			.item(linked.as())
			.object(linked.id().value()));
	}

}
