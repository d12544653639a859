package org.hakbang.cycle;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.hakbang.checklist.Answer;
import org.hakbang.checklist.Standing;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.springframework.stereotype.Service;

/**
 * Opening, reading and working a cycle. Every call checks the actor's grant and
 * territory.
 */
@Service
public class Cycles {

	/** Opens a cycle with the newest bundle of that key and begins its first step. */
	public Result<CycleId> open(TerritoryId territory, String bundleKey, int fromYear, int toYear) {
		throw new IllegalStateException("skeleton");
	}

	public CycleView get(CycleId id) {
		throw new IllegalStateException("skeleton");
	}

	/** The cycles of a territory, the newest first. */
	public List<CycleView> of(TerritoryId territory) {
		throw new IllegalStateException("skeleton");
	}

	public StepPageView step(CycleId id, String step) {
		throw new IllegalStateException("skeleton");
	}

	/** Every indicator of every step, in order: the baseline. */
	public List<Standing> standings(CycleId id) {
		throw new IllegalStateException("skeleton");
	}

	public Standing standing(CycleId id, String indicator) {
		throw new IllegalStateException("skeleton");
	}

	/** All versions of an answer, newest first. */
	public List<Answer> history(CycleId id, String indicator) {
		throw new IllegalStateException("skeleton");
	}

	/**
	 * Saves the answers of these indicators from a form
	 * ({@link org.hakbang.checklist.AnswerForm}); blank ones are passed over.
	 */
	public Finishing answer(CycleId id, Collection<String> indicators, Map<String, List<String>> fields) {
		throw new IllegalStateException("skeleton");
	}

	/**
	 * A task's page.
	 * @throws org.hakbang.shared.NotFound if it is not there or not for the reader; a
	 * finished one too (see {@link #finished})
	 */
	public TaskPageView task(String task) {
		throw new IllegalStateException("skeleton");
	}

	/** Keeps what the person typed, valid or not, for this person and task. */
	public void saveDraft(String task, Map<String, List<String>> fields) {
		throw new IllegalStateException("skeleton");
	}

	/**
	 * Answers the task's indicators and finishes it, all or nothing; the task that
	 * submits submits.
	 */
	public Finishing finish(String task, Map<String, List<String>> fields) {
		throw new IllegalStateException("skeleton");
	}

	/** Takes an open task over. */
	public void claim(String task) {
		throw new IllegalStateException("skeleton");
	}

}
