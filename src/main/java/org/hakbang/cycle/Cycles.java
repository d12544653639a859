package org.hakbang.cycle;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.hakbang.checklist.Answer;
import org.hakbang.checklist.Standing;
import org.hakbang.identity.PersonView;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opening, reading and working a cycle. Every call checks the actor's grant and
 * territory.
 */
@Service
public class Cycles {

	private final CycleOpening opening;

	private final CycleReading reading;

	private final AnswerWork answers;

	private final TaskWork tasks;

	private final HandingOver handing;

	private final NextDates dates;

	Cycles(CycleOpening opening, CycleReading reading, AnswerWork answers, TaskWork tasks, HandingOver handing,
			NextDates dates) {
		this.opening = opening;
		this.reading = reading;
		this.answers = answers;
		this.tasks = tasks;
		this.handing = handing;
		this.dates = dates;
	}

	/** Opens a cycle with the newest bundle of that key and begins its first step. */
	public Result<CycleId> open(TerritoryId territory, String bundleKey, int fromYear, int toYear) {
		return this.opening.open(territory, bundleKey, fromYear, toYear);
	}

	@Transactional(readOnly = true)
	public CycleView get(CycleId id) {
		return this.reading.view(id);
	}

	/** The cycles of a territory, the newest first. */
	@Transactional(readOnly = true)
	public List<CycleView> of(TerritoryId territory) {
		return this.reading.of(territory);
	}

	@Transactional(readOnly = true)
	public StepPageView step(CycleId id, String step) {
		return this.reading.step(id, step);
	}

	/** What the steps have come to, the newest first. */
	@Transactional(readOnly = true)
	public List<Milestone> milestones(CycleId id, int most) {
		return this.reading.milestones(id, most);
	}

	/** Every indicator of every step, in order: the baseline. */
	@Transactional(readOnly = true)
	public List<Standing> standings(CycleId id) {
		return this.reading.standings(id);
	}

	@Transactional(readOnly = true)
	public Standing standing(CycleId id, String indicator) {
		return this.reading.standing(id, indicator);
	}

	/**
	 * What has a date: open tasks (late ones first), answers that count up to a day, the
	 * planning calendar of the next twelve months; the earliest first, none once the
	 * cycle is closed.
	 */
	@Transactional(readOnly = true)
	public List<NextDate> dates(CycleId id) {
		return this.dates.of(id);
	}

	/** All versions of an answer, newest first. */
	@Transactional(readOnly = true)
	public List<Answer> history(CycleId id, String indicator) {
		return this.reading.history(id, indicator);
	}

	/**
	 * The indicators the actor may answer now: all for a focal point, the office's own
	 * for a data supplier.
	 */
	@Transactional(readOnly = true)
	public List<String> answerable(CycleId id) {
		return this.answers.answerable(id);
	}

	/**
	 * Saves the answers of these indicators from a form
	 * ({@link org.hakbang.checklist.AnswerForm}); blank ones are passed over.
	 */
	public Finishing answer(CycleId id, Collection<String> indicators, Map<String, List<String>> fields) {
		return this.answers.answer(id, indicators, fields);
	}

	/**
	 * A task's page.
	 * @throws org.hakbang.shared.NotFound if it is not there or not for the reader; a
	 * finished one too (see {@link #finished})
	 */
	@Transactional(readOnly = true)
	public TaskPageView task(String task) {
		return this.tasks.page(task);
	}

	/**
	 * A task that somebody has finished; empty if it is open. @throws
	 * org.hakbang.shared.NotFound if it never was
	 */
	@Transactional(readOnly = true)
	public Optional<FinishedTaskView> finished(String task) {
		return this.tasks.finished(task);
	}

	/** Keeps what the person typed, valid or not, for this person and task. */
	public void saveDraft(String task, Map<String, List<String>> fields) {
		this.tasks.saveDraft(task, fields);
	}

	/**
	 * Answers the task's indicators and finishes it, all or nothing; the task that
	 * submits submits.
	 */
	public Finishing finish(String task, Map<String, List<String>> fields) {
		return this.tasks.finish(task, fields, null);
	}

	/**
	 * The same, but not without having asked about advisory indicators that stay without
	 * an answer.
	 * @param leftOpen those that the person was asked about
	 */
	public Finishing finish(String task, Map<String, List<String>> fields, Set<String> leftOpen) {
		return this.tasks.finish(task, fields, leftOpen);
	}

	/** Who else could do an open task today and can sign in to do it, by name. */
	public List<PersonView> colleagues(String task) {
		return this.handing.colleagues(task);
	}

	/** How an open task came to the one who has it, if somebody handed it to them. */
	public Optional<HandedView> handed(String task) {
		return this.handing.handed(task);
	}

	/**
	 * Hands an open task to a colleague, who is told. Refuses under {@code to} and
	 * {@code note}, and if another colleague has taken it.
	 * @param to the id of one of {@link #colleagues}
	 * @param draft whether the colleague gets what the actor has typed
	 * @return false if it was finished meanwhile
	 */
	public Result<Boolean> handOver(String task, String to, String note, boolean draft) {
		return this.handing.handOver(task, to, note, draft);
	}

	/**
	 * Gives a task that the actor has taken back to all who can do it.
	 * @return false if it was finished meanwhile
	 */
	public Result<Boolean> giveBack(String task) {
		return this.handing.giveBack(task);
	}

	/** Takes an open task over. */
	public void claim(String task) {
		this.tasks.claim(task);
	}

}
