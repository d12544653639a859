package org.hakbang.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.hakbang.checklist.StepDefinition;
import org.hakbang.shared.Option;
import org.hakbang.territory.Country;
import org.hakbang.territory.Territories;
import org.hakbang.territory.TerritoryView;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the files of a matrix say, in the reader's language. */
@Component
class MatrixWords {

	private static final List<String> STATES = List.of("waiting", "running", "draft-complete", "submitted", "returned",
			"signed-off", "recognised", "none", "absent");

	private final MessageSource messages;

	private final Territories territories;

	MatrixWords(MessageSource messages, Territories territories) {
		this.messages = messages;
		this.territories = territories;
	}

	/** The names of all levels by key. */
	Map<String, String> kinds(MatrixView view) {
		return view.country()
			.levels()
			.stream()
			.collect(Collectors.toMap(Country.Level::key, (level) -> level.name().in(LocaleContextHolder.getLocale())));
	}

	/** The words of all states by key. */
	Map<String, String> states() {
		return STATES.stream().collect(Collectors.toMap(Function.identity(), (state) -> say("matrix.state." + state)));
	}

	/** The levels of territory that stand in a matrix, to choose from. */
	List<Option> levels(MatrixView view) {
		return view.country()
			.levels()
			.stream()
			.filter((level) -> view.query().definition().levels().contains(level.key()))
			.map((level) -> Option.of(level.key(), level.name().in(LocaleContextHolder.getLocale())))
			.toList();
	}

	/** What it is, of when, with which filter; and what it is not. */
	List<String> notes(TerritoryView place, MatrixQuery query, Instant at, int lines) {
		Country country = this.territories.country(place.id());
		List<String> notes = new ArrayList<>();
		notes.add(say("matrix.file.title", place.name(), title(query)));
		notes
			.add(say("matrix.file.at", DateTimeFormatter.ofPattern(say("shell.moment"), LocaleContextHolder.getLocale())
				.format(at.atZone(country.zone()))));
		notes.add(query.filtered() ? say("matrix.file.filter", filter(country, query)) : say("matrix.file.no-filter"));
		notes.add(say("matrix.file.lines", lines));
		if (!query.definition().official()) {
			notes.add(say("matrix.file.draft"));
		}
		notes.add(say("matrix.no-ranking"));
		notes.add(say("matrix.file.no-people"));
		return notes;
	}

	private String filter(Country country, MatrixQuery query) {
		List<String> parts = new ArrayList<>();
		if (query.status() != null) {
			parts.add(say("matrix.status") + ": " + say("matrix.sought." + query.status().key()));
			query.definition()
				.steps()
				.stream()
				.filter((step) -> step.id().equals(query.step()))
				.forEach((step) -> parts.add(say("matrix.step") + ": " + step(step)));
		}
		country.levels()
			.stream()
			.filter((level) -> level.key().equals(query.level()))
			.forEach(
					(level) -> parts.add(say("matrix.kind") + ": " + level.name().in(LocaleContextHolder.getLocale())));
		if (!query.name().isEmpty()) {
			parts.add(say("matrix.name") + ": " + query.name());
		}
		if (query.longer() > 0) {
			parts.add(say("matrix.longer") + ": " + say("matrix.longer.days", query.longer()));
		}
		return parts.stream().collect(Collectors.joining("; "));
	}

	/** The first row of a file. */
	List<String> header(MatrixQuery query) {
		List<String> header = new ArrayList<>();
		for (String column : List.of("above", "name", "kind", "code", "cycle", "from", "to", "closed", "moved")) {
			header.add(say("matrix.file." + column));
		}
		for (StepDefinition step : query.definition().steps()) {
			header.add(step(step));
			for (String column : List.of("since", "met", "of", "aims-met", "aims-of", "late", "report")) {
				header.add(say("matrix.file.step", step.number(), say("matrix.file." + column)));
			}
		}
		return header;
	}

	/**
	 * A row: texts, whole numbers, days, and null for what there is not.
	 * @param stands by step
	 */
	List<Object> row(Line line, Map<String, Stand> stands, MatrixQuery query) {
		Country country = this.territories.country(line.place());
		boolean cycle = line.cycle() != null;
		List<Object> row = new ArrayList<>();
		row.add((line.above() != null) ? line.above() : "");
		row.add(line.name());
		row.add(country.levels()
			.stream()
			.filter((level) -> level.key().equals(line.level()))
			.map((level) -> level.name().in(LocaleContextHolder.getLocale()))
			.findFirst()
			.orElse(line.level()));
		row.add(line.place().code());
		row.add(cycle ? line.number() : say("matrix.state.none"));
		row.add(cycle ? line.fromYear() : "");
		row.add(cycle ? line.toYear() : "");
		row.add((line.closedAt() != null) ? day(line.closedAt(), country) : "");
		row.add((line.moved() != null) ? day(line.moved(), country) : "");
		for (StepDefinition step : query.definition().steps()) {
			Stand stand = stands.get(step.id());
			if (stand == null) {
				row.addAll(List.of(cycle ? say("matrix.state.absent") : "", "", "", "", "", "", "", ""));
			}
			else {
				row.addAll(List.of(say("matrix.state." + stand.state()), day(stand.since(), country), stand.met(),
						stand.of(), stand.aimsMet(), stand.aimsOf(),
						(stand.due() != null && stand.open()) ? stand.due() : "",
						(stand.report() != null && stand.open()) ? stand.report() : ""));
			}
		}
		return row;
	}

	private static LocalDate day(Instant moment, Country country) {
		return LocalDate.ofInstant(moment, country.zone());
	}

	private static String step(StepDefinition step) {
		return step.number() + " " + step.title().in(LocaleContextHolder.getLocale());
	}

	private static String title(MatrixQuery query) {
		return query.definition().title().in(LocaleContextHolder.getLocale());
	}

	/** The names of the two sheets. */
	String sheet(String which) {
		return say("matrix.file.sheet." + which);
	}

	private String say(String key, Object... args) {
		return this.messages.getMessage(key, args, LocaleContextHolder.getLocale());
	}

}
