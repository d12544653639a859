package org.hakbang.checklist;

import java.util.List;

/**
 * Documents as a form sends them.
 *
 * @param field what the names of the form's fields begin with; problems stand at
 * {@code .files}, {@code .for}, {@code .speaksOf} and {@code .supersedes} of it
 * @param indicators the codes they stand behind
 * @param speaksOf a date as typed, empty if unknown
 * @param supersedes the id of the document whose place the one takes, empty if none
 */
public record Sending(String field, List<Evidences.Upload> uploads, List<String> indicators, String speaksOf,
		String supersedes) {

}
