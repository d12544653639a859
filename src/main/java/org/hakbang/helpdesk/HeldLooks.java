package org.hakbang.helpdesk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailLine;
import org.hakbang.desk.DeskPerson;
import org.hakbang.desk.Desks;
import org.hakbang.helpdesk.HeldEntry.Fact;
import org.hakbang.helpdesk.domain.AllApplications;
import org.hakbang.identity.Role;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Subject;
import org.hakbang.shared.Text;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Who looked at the case and worked in it, with their role, when, and what they did. */
@Component
class HeldLooks implements HeldChapter {

	private static final int AT_ONCE = 500;

	private final Trail trail;

	private final AllApplications applications;

	private final Desks desks;

	private final MessageSource messages;

	private final HeldWords words;

	HeldLooks(Trail trail, AllApplications applications, Desks desks, MessageSource messages, HeldWords words) {
		this.trail = trail;
		this.applications = applications;
		this.desks = desks;
		this.messages = messages;
		this.words = words;
	}

	@Override
	public int order() {
		return 90;
	}

	@Override
	public String title() {
		return "held.looks";
	}

	@Override
	public Set<String> tables() {
		return Set.of("trail", "trail_detail");
	}

	@Override
	public List<HeldEntry> of(CaseFile file) {
		List<TrailLine> lines = new ArrayList<>(lines(file.subject()));
		this.applications.findByHelpCaseOrderById(file.id().value())
			.forEach((row) -> lines.addAll(lines(row.applicationId().subject())));
		lines.addAll(this.trail.naming(file.territory(), "case.listed", CaseCodes.FIELD, file.row().code(),
				file.row().receivedAt()));
		lines.sort(Comparator.comparing(TrailLine::at).reversed());
		Map<PersonId, String> names = this.words
			.names(lines.stream().map(TrailLine::actor).filter(Objects::nonNull).distinct().toList());
		Map<PersonId, String> roles = new HashMap<>();
		for (DeskPerson person : this.desks.people(file.desk().id())) {
			roles.putIfAbsent(person.person().id(), role(file, person.role()));
		}
		List<Fact> facts = lines.stream().map((line) -> fact(file, line, names, roles)).toList();
		return facts.isEmpty() ? List.of() : List.of(new HeldEntry("", "", facts));
	}

	private String role(CaseFile file, Role role) {
		return this.words.text(file.country().roles().getOrDefault(role.key(), Text.NONE));
	}

	private Fact fact(CaseFile file, TrailLine line, Map<PersonId, String> names, Map<PersonId, String> roles) {
		PersonId actor = line.actor();
		String who = (actor == null) ? this.words.say("held.nobody") : names.getOrDefault(actor, "");
		String role = (actor == null) ? "" : roles.getOrDefault(actor, "");
		String action = line.entry().action();
		return new Fact(this.words.moment(file, line.at()), who + (role.isEmpty() ? "" : " (" + role + ")") + ": "
				+ this.messages.getMessage("trail." + action, null, action, LocaleContextHolder.getLocale()));
	}

	private List<TrailLine> lines(Subject subject) {
		List<TrailLine> all = new ArrayList<>();
		UUID before = null;
		List<TrailLine> some;
		do {
			some = this.trail.of(subject, before, AT_ONCE);
			all.addAll(some);
			before = some.isEmpty() ? null : some.get(some.size() - 1).id();
		}
		while (some.size() == AT_ONCE);
		return all;
	}

}
