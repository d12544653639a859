package org.hakbang.figures;

import java.util.ArrayList;
import java.util.List;

import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.checklist.Answer;
import org.hakbang.checklist.AnswerText;
import org.hakbang.checklist.Indicator;
import org.hakbang.figures.FiguresView.GroupLine;
import org.hakbang.figures.FiguresView.HeadingLine;
import org.hakbang.figures.FiguresView.IndicatorLine;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The numbers of a desk as rows of a file: what the page shows and no more. */
@Component
class FiguresSheet {

	private final AnswerText answerText;

	private final PeriodWords periods;

	private final MessageSource messages;

	private final Trail trail;

	FiguresSheet(AnswerText answerText, PeriodWords periods, MessageSource messages, Trail trail) {
		this.answerText = answerText;
		this.periods = periods;
		this.messages = messages;
		this.trail = trail;
	}

	/** Notes that the numbers are taken away. */
	@Transactional
	public void exporting(FiguresView view) {
		this.trail.record(TrailEntry.of("figures.exported", null, view.desk().seat())
			.item(view.desk().key() + " " + view.definition().key() + " " + view.period().key())
			.object(view.desk().id().value()));
	}

	List<List<?>> rows(FiguresView view) {
		List<List<?>> rows = new ArrayList<>();
		rows.add(List.of(view.desk().name().in(LocaleContextHolder.getLocale()), this.periods.say(view.period())));
		rows.add(List.of(say("figures.suppressed")));
		rows.add(List.of(say("figures.heading"), say("figures.women"), say("figures.men"), say("figures.unsaid"),
				say("figures.total"), say("figures.how")));
		view.headings().forEach((line) -> rows.add(heading(line)));
		rows.add(List.of(""));
		for (IndicatorLine line : view.counted()) {
			if (line.groups().isEmpty()) {
				rows.add(List.of(name(line.indicator()), value(line)));
			}
			else {
				Cells cells = line.figured().cells();
				rows.add(List.of(name(line.indicator()), cell((cells != null) ? cells.total() : null)));
				for (GroupLine group : line.groups()) {
					rows.add(List.of(group.label().in(LocaleContextHolder.getLocale()), cell(group.number())));
				}
			}
		}
		for (Indicator indicator : view.asked()) {
			Answer answer = view.said().get(indicator.code());
			rows.add(List.of(name(indicator), (answer != null && answer.value() != null)
					? this.answerText.say(indicator, answer.value()) : say("figures.not-answered")));
		}
		return rows;
	}

	private List<?> heading(HeadingLine line) {
		Cells cells = line.cells();
		if (cells == null) {
			return List.of(in(line.heading().title()), "", "", "", say("figures.not-kept"),
					in(line.heading().notKept()));
		}
		return List.of(in(line.heading().title()), cell(cells.group(DeskCounts.WOMEN)),
				cell(cells.group(DeskCounts.MEN)), cell(cells.group(DeskNumbers.UNSAID)), cell(cells.total()),
				in(line.heading().counts()));
	}

	private String value(IndicatorLine line) {
		return (line.figured().value() != null) ? this.answerText.say(line.indicator(), line.figured().value())
				: say(line.figured().why());
	}

	private Object cell(@Nullable Integer number) {
		return (number != null) ? number : say("figures.few");
	}

	private static String name(Indicator indicator) {
		return indicator.code() + " " + in(indicator.title());
	}

	private static String in(org.hakbang.shared.Text text) {
		return text.in(LocaleContextHolder.getLocale());
	}

	private String say(String key) {
		return this.messages.getMessage(key, null, LocaleContextHolder.getLocale());
	}

}
