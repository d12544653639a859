package org.hakbang.slip.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.hakbang.checklist.Evidences;
import org.hakbang.cycle.CycleId;
import org.hakbang.cycle.Cycles;
import org.hakbang.identity.ActingAs;
import org.hakbang.identity.Role;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.hakbang.slip.Slip;
import org.hakbang.slip.SlipPage;
import org.hakbang.slip.Slips;
import org.hakbang.slip.TakingIn;
import org.hakbang.testing.EndpointSamples;
import org.hakbang.testing.TestPeople;

import org.springframework.stereotype.Component;

/** A slip with an office, on which a file has come back. */
@Component
class SlipEndpoints implements EndpointSamples {

	private final Cycles cycles;

	private final Slips slips;

	private final TakingIn taking;

	private final TestPeople people;

	private final ActingAs actingAs;

	SlipEndpoints(Cycles cycles, Slips slips, TakingIn taking, TestPeople people, ActingAs actingAs) {
		this.cycles = cycles;
		this.slips = slips;
		this.taking = taking;
		this.people = people;
		this.actingAs = actingAs;
	}

	@Override
	public List<Sample> samples(TerritoryId lgu) {
		PersonId focalPoint = this.people.with(Role.FOCAL_POINT, lgu);
		return this.actingAs.run(focalPoint, () -> {
			CycleId cycle = this.cycles.of(lgu)
				.stream()
				.findFirst()
				.map((view) -> view.id())
				.orElseGet(() -> ((Result.Done<CycleId>) this.cycles.open(lgu, "mainstreaming", 2027, 2032)).value());
			Slip slip = made(this.slips, cycle).get(0);
			try {
				this.taking.keep(slip.id(), Map.of(), "", List.of(paper()));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			SlipPage page = this.taking.page(slip.id());
			return List.of(new Sample("/cycles/{id}/slips", Map.of("id", cycle.toString())),
					new Sample("/slips/{id}", Map.of("id", slip.id().toString())),
					new Sample("/slips/{id}/files/{file}",
							Map.of("id", slip.id().toString(), "file", page.files().get(0).id().toString())));
		});
	}

	/** Slips for all offices that can be asked anything in any step. */
	static List<Slip> made(Slips slips, CycleId cycle) {
		Set<String> every = new java.util.HashSet<>();
		slips.asking(cycle, Set.of()).cycle().definition().steps().forEach((step) -> every.add(step.id()));
		Map<String, List<String>> fields = new HashMap<>();
		fields.put("step", List.copyOf(every));
		fields.put("office", slips.asking(cycle, every).offices().stream().map((row) -> row.office()).toList());
		fields.put("due", List.of(slips.asking(cycle, every).due().toString()));
		return ((Result.Done<List<Slip>>) slips.ask(cycle, fields)).value();
	}

	static Evidences.Upload paper() {
		byte[] content = "signed\n".getBytes(StandardCharsets.UTF_8);
		return new Evidences.Upload() {
			@Override
			public String name() {
				return "scan.txt";
			}

			@Override
			public long size() {
				return content.length;
			}

			@Override
			public InputStream open() {
				return new ByteArrayInputStream(content);
			}
		};
	}

}
