package org.hakbang.helpdesk.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hakbang.checklist.IntakeField;
import org.hakbang.desk.DeskId;
import org.hakbang.desk.DeskView;
import org.hakbang.desk.Desks;
import org.hakbang.checklist.TaskDefinition;
import org.hakbang.directory.Directory;
import org.hakbang.directory.DirectoryWords;
import org.hakbang.directory.Partner;
import org.hakbang.helpdesk.CaseView;
import org.hakbang.helpdesk.ClosingReason;
import org.hakbang.helpdesk.ConsentView;
import org.hakbang.helpdesk.IntakeWords;
import org.hakbang.identity.Access;
import org.hakbang.identity.People;
import org.hakbang.shared.Crumb;
import org.hakbang.shared.Option;
import org.hakbang.shared.PagePart;
import org.hakbang.shared.PageParts;
import org.hakbang.shared.PagePlace;
import org.hakbang.shared.PersonId;
import org.hakbang.territory.Territories;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of cases have in common; in templates as {@code @caseFrame}. */
@Component("caseFrame")
class CaseFrame {

	private static final int MOST_PARTNERS = 12;

	private final Directory directory;

	private final DirectoryWords words;

	private final Desks desks;

	private final Territories territories;

	private final People people;

	private final Access access;

	private final List<PageParts> parts;

	private final IntakeWords intake;

	private final MessageSource messages;

	CaseFrame(Directory directory, DirectoryWords words, Desks desks, Territories territories, People people,
			Access access, List<PageParts> parts, IntakeWords intake, MessageSource messages) {
		this.directory = directory;
		this.words = words;
		this.desks = desks;
		this.territories = territories;
		this.people = people;
		this.access = access;
		this.parts = parts;
		this.intake = intake;
		this.messages = messages;
	}

	/** A page of the case itself, with what other modules add to it. */
	void file(CaseView file, Model model) {
		desk(file.desk(), model);
		model.addAttribute("file", file);
		model.addAttribute("parts", this.parts.stream()
			.flatMap((module) -> module.of(new PagePlace.OfSubject(file.desk().seat(), file.id().subject())).stream())
			.sorted(Comparator.comparingInt(PagePart::order))
			.collect(Collectors.groupingBy((part) -> part.where().name())));
	}

	void desk(DeskView desk, Model model) {
		model.addAttribute("desk", desk);
		model.addAttribute("place", desk.seat());
		model.addAttribute("country", this.territories.country(desk.seat()));
		model.addAttribute("me", this.access.actor());
	}

	Map<PersonId, String> names(Collection<PersonId> ids) {
		return this.people.names(ids.stream().filter(Objects::nonNull).distinct().toList());
	}

	/** The way to a case, from the desk. */
	public List<Crumb> way(CaseView file, boolean inside) {
		Locale reader = LocaleContextHolder.getLocale();
		Stream<Crumb> desk = Stream
			.of(new Crumb(file.desk().name().in(reader), "/desks/" + file.desk().key() + "/cases"));
		return (inside ? Stream.concat(desk, Stream.of(new Crumb(file.code(), file.id().page()))) : desk).toList();
	}

	/** Partners to choose from, and nobody of them; at most a dozen. */
	List<Option> partners(CaseView file, List<Partner> partners) {
		LocalDate staleBefore = this.directory.staleBefore(file.desk().seat().country());
		Stream<Option> found = partners.stream().limit(MOST_PARTNERS).map((partner) -> {
			String kept = this.messages.getMessage(partner.upkeep().isUncheckedSince(staleBefore)
					? "connect.partner.stale" : "connect.partner.checked", null, LocaleContextHolder.getLocale());
			return new Option(partner.id().toString(), partner.name(), String.join(" · ",
					this.words.services(partner.data().services()), this.words.where(partner.data()), kept));
		});
		String nobody = this.messages.getMessage("connect.partner.none", null, LocaleContextHolder.getLocale());
		return Stream.concat(found, Stream.of(Option.of("", nobody))).toList();
	}

	/** What can be chosen for a field of the intake. */
	public List<Option> options(IntakeField field, DeskView desk) {
		Locale reader = LocaleContextHolder.getLocale();
		return switch (field.kind()) {
			case CHOICE,
					CHOICES ->
				field.options()
					.stream()
					.map((option) -> new Option(option.id(), option.label().in(reader), option.hint().in(reader)))
					.toList();
			case PLACE -> this.desks.places(desk.id())
				.stream()
				.map((place) -> Option.of(place.id().key(), place.name()))
				.toList();
			case COUNTRY -> Stream.of(Locale.getISOCountries())
				.map((code) -> Option.of(code, new Locale("", code).getDisplayCountry(reader)))
				.sorted(Comparator.comparing(Option::label, java.text.Collator.getInstance(reader)))
				.toList();
			default -> List.of();
		};
	}

	/** What was answered, in the reader's words. */
	public String said(IntakeField field, List<String> values) {
		return this.intake.said(field, values);
	}

	public List<Option> yesNo() {
		return words("intake.word.", List.of("yes", "no"));
	}

	public List<Option> ways() {
		return words("case.consent.how.", ConsentView.WAYS);
	}

	public List<Option> covers() {
		return words("case.consent.covers.", ConsentView.COVERS);
	}

	/** The same in the words of the person who agrees. */
	public List<Option> agreements() {
		return words("apply.consent.covers.", ConsentView.COVERS);
	}

	/** What can be answered to somebody who asks to be forgotten. */
	List<Option> erasureAnswers() {
		Locale reader = LocaleContextHolder.getLocale();
		return Stream.of("grant", "refuse")
			.map((key) -> new Option(key, this.messages.getMessage("outside.erasure.answer." + key, null, reader),
					this.messages.getMessage("outside.erasure.answer." + key + ".hint", null, reader)))
			.toList();
	}

	public List<Option> reasons() {
		return words("case.closed.", Stream.of(ClosingReason.values()).map(ClosingReason::key).toList());
	}

	/** The steps at which a case can go on. */
	public List<Option> steps(CaseView file) {
		Locale reader = LocaleContextHolder.getLocale();
		return file.steps()
			.stream()
			.map((step) -> Option.of(step.step().id(), step.step().title().in(reader)))
			.toList();
	}

	/** What can have come of a task. */
	public List<Option> outcomes(TaskDefinition task) {
		Locale reader = LocaleContextHolder.getLocale();
		return task.outcomes()
			.stream()
			.map((outcome) -> new Option(outcome.id(), outcome.label().in(reader), outcome.hint().in(reader)))
			.toList();
	}

	/** What can be chosen, each said by its message. */
	List<Option> options(String prefix, List<String> keys) {
		return words(prefix, keys);
	}

	private List<Option> words(String prefix, List<String> keys) {
		return keys.stream()
			.map((key) -> Option.of(key, this.messages.getMessage(prefix + key, null, LocaleContextHolder.getLocale())))
			.toList();
	}

	DeskView handled(String key) {
		DeskId id = this.desks.byKey(key).id();
		return this.desks.requireHandled(id);
	}

}
