package org.hakbang.cycle;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.cycle.domain.AllCycles;
import org.hakbang.cycle.domain.Closings;
import org.hakbang.cycle.domain.StepRow;
import org.hakbang.cycle.domain.Steps;
import org.hakbang.engine.Processes;
import org.hakbang.identity.Access;
import org.hakbang.identity.Permission;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes cycles whose steps are all settled. A closed cycle can be read and no more; a
 * next one can be opened. Closing earlier, with a reason, is not possible yet.
 */
@Service
public class CycleClosing {

	private static final int LONGEST = 4000;

	private final CycleFiles files;

	private final AllCycles cycles;

	private final Closings closings;

	private final Steps steps;

	private final Processes processes;

	private final ObjectProvider<CycleEnding> endings;

	private final Access access;

	private final Trail trail;

	private final Clock clock;

	CycleClosing(CycleFiles files, AllCycles cycles, Closings closings, Steps steps, Processes processes,
			ObjectProvider<CycleEnding> endings, Access access, Trail trail, Clock clock) {
		this.files = files;
		this.cycles = cycles;
		this.closings = closings;
		this.steps = steps;
		this.processes = processes;
		this.endings = endings;
		this.access = access;
		this.trail = trail;
		this.clock = clock;
	}

	/** What was said at the end; empty while the cycle is open. */
	@Transactional(readOnly = true)
	public Optional<ClosingView> of(CycleId id) {
		this.files.get(id);
		return this.closings.of(id);
	}

	/** Whether the actor could close the cycle now. */
	@Transactional(readOnly = true)
	public boolean possible(CycleId id) {
		CycleFile file = this.files.get(id);
		return this.access.may(Permission.OPEN_CYCLE, file.territoryId()) && file.cycle().isOpen() && settled(file);
	}

	/**
	 * Requires the right to close the cycle.
	 * @throws org.hakbang.shared.Forbidden if the actor may see it but not close it
	 */
	@Transactional(readOnly = true)
	public void require(CycleId id) {
		this.access.require(Permission.OPEN_CYCLE, this.files.get(id).territoryId());
	}

	/** What else would end if the cycle were closed now, in words. */
	@Transactional(readOnly = true)
	public List<Problem> ends(CycleId id) {
		require(id);
		return this.endings.orderedStream().flatMap((each) -> each.ends(id).stream()).toList();
	}

	/**
	 * Closes. Who opens cycles closes them.
	 * @param achieved what was achieved, up to 4000 characters
	 * @param goesOn what goes on and who sees to it, likewise
	 */
	@Transactional
	public Result<CycleId> close(CycleId id, String achieved, String goesOn) {
		CycleFile file = this.files.lock(id);
		this.access.require(Permission.OPEN_CYCLE, file.territoryId());
		if (!file.cycle().isOpen()) {
			return Result.refused(Problem.of("", "error.cycle.closed"));
		}
		List<Problem> problems = new ArrayList<>();
		if (!settled(file)) {
			problems.add(Problem.of("", "error.cycle.not-settled"));
		}
		said("achieved", achieved, "error.cycle.achieved", problems);
		said("goesOn", goesOn, "error.cycle.goes-on", problems);
		if (!problems.isEmpty()) {
			return Result.refused(problems);
		}
		Instant now = this.clock.instant();
		this.cycles.save(file.cycle().closed(now));
		this.closings.add(id, achieved.strip(), goesOn.strip(), this.access.actor(), now);
		this.endings.orderedStream().forEach((each) -> each.ended(id));
		this.trail.record(TrailEntry.of("cycle.closed", file.subject(), file.territoryId()));
		this.processes.close(file.subject());
		return Result.done(id);
	}

	private boolean settled(CycleFile file) {
		Map<String, StepRow> rows = this.steps.of(file.cycle().cycleId());
		return !rows.isEmpty() && rows.values().stream().allMatch((row) -> row.status().settled());
	}

	private static void said(String field, String text, String missing, List<Problem> problems) {
		if (text.isBlank()) {
			problems.add(Problem.of(field, missing));
		}
		else if (text.strip().length() > LONGEST || text.indexOf('\0') >= 0) {
			problems.add(Problem.of(field, "error.cycle.text-long", LONGEST));
		}
	}

}
