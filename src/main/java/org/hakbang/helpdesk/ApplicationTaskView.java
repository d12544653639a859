package org.hakbang.helpdesk;

import java.time.LocalDate;

import org.hakbang.checklist.StepDefinition;
import org.hakbang.checklist.TaskDefinition;
import org.hakbang.engine.OpenTask;

/**
 * An open task of an application.
 *
 * @param asks what whoever finishes it is asked
 * @param mine whether the reader can do it
 * @param today the day it is where the desk sits
 */
public record ApplicationTaskView(CaseView file, ApplicationView application, StepDefinition side,
		TaskDefinition definition, OpenTask task, Asks asks, boolean mine, LocalDate today) {

	/** What a task of an application asks; its outcomes and its id tell. */
	public enum Asks {

		/** Which of the required pieces are there. */
		PIECES,
		/** On which day it was handed in, and the receipt. */
		DEPOSIT,
		/** What the funder says. */
		ANSWER,
		/** What comes after a refusal. */
		REFUSAL;

		static Asks of(TaskDefinition task) {
			if (has(task, "awarded")) {
				return ANSWER;
			}
			if (has(task, "appeal")) {
				return REFUSAL;
			}
			return task.id().startsWith("deposit") ? DEPOSIT : PIECES;
		}

		private static boolean has(TaskDefinition task, String outcome) {
			return task.outcomes().stream().anyMatch((known) -> known.id().equals(outcome));
		}

	}

}
