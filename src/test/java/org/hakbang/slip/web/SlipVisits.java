package org.hakbang.slip.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.hakbang.cycle.CycleId;
import org.hakbang.cycle.Cycles;
import org.hakbang.identity.ActingAs;
import org.hakbang.identity.Role;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.hakbang.slip.Slip;
import org.hakbang.slip.SlipLinks;
import org.hakbang.slip.Slips;
import org.hakbang.slip.TakingIn;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.TestPeople;
import org.hakbang.testing.Visit;
import org.hakbang.testing.Visits;

import org.springframework.stereotype.Component;

/** Asking, a slip that is out, one that came back with something wrong, and the links. */
@Component
class SlipVisits implements Visits {

	private final TestPeople people;

	private final ActingAs actingAs;

	private final Cycles cycles;

	private final Slips slips;

	private final SlipLinks links;

	private final TakingIn taking;

	SlipVisits(TestPeople people, ActingAs actingAs, Cycles cycles, Slips slips, SlipLinks links, TakingIn taking) {
		this.people = people;
		this.actingAs = actingAs;
		this.cycles = cycles;
		this.slips = slips;
		this.links = links;
		this.taking = taking;
	}

	@Override
	public List<Visit> visits() {
		TerritoryId lgu = Lgus.next();
		PersonId reader = this.people.withAccount(Role.FOCAL_POINT, lgu);
		return this.actingAs.run(reader, () -> visits(lgu, reader));
	}

	private List<Visit> visits(TerritoryId lgu, PersonId reader) {
		CycleId cycle = ((Result.Done<CycleId>) this.cycles.open(lgu, "mainstreaming", 2027, 2032)).value();
		List<Visit> visits = new ArrayList<>();
		String page = "/cycles/" + cycle + "/slips";
		Map<String, List<String>> one = new HashMap<>();
		one.put("office", List.of(this.slips.asking(cycle, Set.of()).offices().get(0).office()));
		one.put("due", List.of(this.slips.asking(cycle, Set.of()).due().toString()));
		Slip came = ((Result.Done<List<Slip>>) this.slips.ask(cycle, one)).value().get(0);
		visits.add(Visit.by(reader, page));
		List<Slip> out = SlipEndpoints.made(this.slips, cycle);
		String code = came.asked().get(0).code();
		try {
			this.taking.keep(came.id(), Map.of(code + ".value", List.of("perhaps"), code + ".note", List.of("A note")),
					"Somebody", List.of(SlipEndpoints.paper()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		visits.add(Visit.by(reader, page + "/paper"));
		visits.add(Visit.by(reader, "/slips/" + came.id()));
		visits.add(Visit.by(reader, "/slips/" + out.get(0).id()));
		visits.add(Visit.by(reader, "/slips/" + out.get(0).id() + "/paper"));
		String token = ((Result.Done<String>) this.links.link(out.get(0).id())).value();
		visits.add(new Visit("/s/" + token, null, 200));
		visits.add(new Visit("/s/nothing", null, 404));
		return visits;
	}

}
