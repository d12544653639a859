package org.hakbang.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.hakbang.desk.DeskPage.Missing;
import org.hakbang.desk.DeskPage.Target;
import org.hakbang.identity.People;
import org.hakbang.identity.PersonView;
import org.hakbang.identity.Role;
import org.hakbang.territory.Today;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the page of a desk shows. */
@Component
class DeskPages {

	private final Desks desks;

	private final FocalPoints focalPoints;

	private final Outreach outreach;

	private final People people;

	private final Today today;

	private final DeskWords words;

	DeskPages(Desks desks, FocalPoints focalPoints, Outreach outreach, People people, Today today, DeskWords words) {
		this.desks = desks;
		this.focalPoints = focalPoints;
		this.outreach = outreach;
		this.people = people;
		this.today = today;
		this.words = words;
	}

	@Transactional(readOnly = true)
	public DeskPage of(DeskId id) {
		DeskView desk = this.desks.requireSeen(id);
		LocalDate day = this.today.in(desk.seat());
		List<FocalPoint> points = this.focalPoints.of(id);
		List<Target> targets = this.focalPoints.targets(id)
			.stream()
			.map((place) -> new Target(place,
					points.stream().filter((point) -> place.equals(point.where().territory())).toList()))
			.toList();
		List<FocalPoint> others = points.stream()
			.filter((point) -> targets.stream().noneMatch((target) -> target.place().equals(point.where().territory())))
			.toList();
		List<OutreachEntry> all = this.outreach.between(id, day.minusYears(1), day.plusYears(2));
		List<OutreachEntry> late = all.stream().filter((one) -> !one.held() && one.date().isBefore(day)).toList();
		List<OutreachEntry> ahead = all.stream().filter((one) -> !one.held() && !one.date().isBefore(day)).toList();
		List<OutreachEntry> held = all.stream()
			.filter(OutreachEntry::held)
			.sorted(Comparator.comparing(OutreachEntry::date).reversed())
			.toList();
		List<DeskPerson> people = this.desks.people(id);
		DeskPage page = new DeskPage(desk, this.desks.handles(id), this.desks.administers(desk.seat()), List.of(),
				people, targets, others, late, ahead, held,
				this.people.names(all.stream().flatMap((one) -> one.by().stream()).distinct().toList()));
		return new DeskPage(desk, page.mine(), page.administered(), missing(page), people, targets, others, late, ahead,
				held, page.names());
	}

	private List<Missing> missing(DeskPage page) {
		List<Missing> missing = new ArrayList<>();
		String here = "/desks/" + page.desk().key();
		String people = page.administered() ? "/territories/" + page.desk().seat().key() + "/people" : "";
		String change = page.administered() ? here + "/change" : "";
		for (Role role : List.of(Role.DESK_FACILITATOR, Role.DESK_OFFICER)) {
			if (page.people()
				.stream()
				.filter((one) -> one.role() == role)
				.map(DeskPerson::person)
				.noneMatch(PersonView::account)) {
				missing.add(new Missing("desk.missing." + role.key(), "", people));
			}
		}
		DeskData data = page.desk().data();
		if (data.hours().days().isEmpty()) {
			missing.add(new Missing("desk.missing.hours", "", change));
		}
		if (data.phone().isEmpty() && data.mail().isEmpty()) {
			missing.add(new Missing("desk.missing.contact", "", change));
		}
		if (page.targets().isEmpty()) {
			missing.add(new Missing("desk.missing.targets", "", page.mine() ? here + "/targets" : ""));
		}
		page.targets()
			.stream()
			.filter((target) -> target.points().isEmpty())
			.forEach((target) -> missing.add(new Missing("desk.missing.focal-point", this.words.place(target.place()),
					page.mine() ? here + "/focal-points/new?place=" + target.place().key() : "")));
		page.late()
			.forEach((entry) -> missing.add(new Missing("desk.missing.held", entry.topic(),
					page.mine() ? here + "/outreach/" + entry.id() : "")));
		page.held()
			.stream()
			.filter((entry) -> entry.outcome().isEmpty() || !entry.counted())
			.forEach((entry) -> missing.add(new Missing("desk.missing.outcome", entry.topic(),
					page.mine() ? here + "/outreach/" + entry.id() : "")));
		return missing;
	}

}
