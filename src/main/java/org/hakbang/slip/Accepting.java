package org.hakbang.slip;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.hakbang.checklist.Evidences;
import org.hakbang.checklist.HeldFiles;
import org.hakbang.cycle.Cycles;
import org.hakbang.cycle.Finishing;
import org.hakbang.identity.Access;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.territory.Territories;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes answers of what came back: stated by who is named on the slip, entered by who
 * accepts, with the slip behind each of them. All or none of what is accepted at once.
 */
@Service
public class Accepting {

	private final SlipFolder folder;

	private final AllSlips slips;

	private final AllSlipFiles slipFiles;

	private final SlipRows rows;

	private final Speakers speakers;

	private final SlipLinks links;

	private final SlipTrail trail;

	private final HeldFiles files;

	private final Evidences evidences;

	private final Cycles cycles;

	private final Territories territories;

	private final Access access;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Accepting(SlipFolder folder, AllSlips slips, AllSlipFiles slipFiles, SlipRows rows, Speakers speakers,
			SlipLinks links, SlipTrail trail, HeldFiles files, Evidences evidences, Cycles cycles,
			Territories territories, Access access, TransactionTemplate transaction, Clock clock) {
		this.folder = folder;
		this.slips = slips;
		this.slipFiles = slipFiles;
		this.rows = rows;
		this.speakers = speakers;
		this.links = links;
		this.trail = trail;
		this.files = files;
		this.evidences = evidences;
		this.cycles = cycles;
		this.territories = territories;
		this.access = access;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Accepts what can be accepted of what is kept on the slip.
	 * @param only the code of the one question to accept, empty for all that are good
	 * @param choices where somebody answered meanwhile, by code: the version that was
	 * shown if the slip's answer is to count, 0 if theirs is
	 */
	public Taken accept(SlipId id, String only, Map<String, Integer> choices) {
		return this.transaction.execute((status) -> {
			Taken taken = attempt(id, only, choices);
			if (!(taken instanceof Taken.Accepted)) {
				status.setRollbackOnly();
			}
			return taken;
		});
	}

	private Taken attempt(SlipId id, String only, Map<String, Integer> choices) {
		Slip slip = this.folder.lock(id);
		if (!slip.status().awaited()) {
			return refused("", "slip.error.done");
		}
		if (this.cycles.get(slip.cycle()).closedAt() != null) {
			return refused("", "slip.error.closed");
		}
		List<SlipRow> all = this.rows.of(slip);
		List<SlipRow> meant = all.stream().filter((row) -> only.isEmpty() || row.asked().code().equals(only)).toList();
		List<SlipRow> good = meant.stream()
			.filter((row) -> row.is("good") || (row.is("conflict") && choices.getOrDefault(row.asked().code(), 0) > 0))
			.toList();
		List<String> aside = meant.stream()
			.filter((row) -> row.is("conflict") && Integer.valueOf(0).equals(choices.get(row.asked().code())))
			.map((row) -> row.asked().code())
			.toList();
		List<Problem> problems = missing(slip, meant, good, aside);
		if (!problems.isEmpty()) {
			return new Taken.Refused(problems);
		}
		Result<Map<String, PersonId>> speakers = this.speakers.of(slip.territory(), slip.office(),
				good.stream().map((row) -> row.read().statedByName()).toList());
		if (speakers instanceof Result.Refused<Map<String, PersonId>> refused) {
			return new Taken.Refused(refused.problems());
		}
		Set<String> codes = new LinkedHashSet<>(good.stream().map((row) -> row.asked().code()).toList());
		evidence(slip, codes);
		Finishing saved = this.cycles.answer(slip.cycle(), codes,
				fields(slip, good, ((Result.Done<Map<String, PersonId>>) speakers).value(), choices));
		if (saved instanceof Finishing.Refused refused) {
			return new Taken.Refused(refused.problems());
		}
		if (!(saved instanceof Finishing.Done)) {
			return new Taken.Meanwhile();
		}
		Set<String> settled = new LinkedHashSet<>(codes);
		settled.addAll(aside);
		int left = settle(slip.returned(slip.returned().settle(settled)), only.isEmpty(), codes);
		return new Taken.Accepted(codes.size(), left);
	}

	private List<Problem> missing(Slip slip, List<SlipRow> meant, List<SlipRow> good, List<String> aside) {
		List<Problem> problems = new ArrayList<>();
		if (good.isEmpty() && aside.isEmpty()) {
			meant.forEach((row) -> problems.addAll(row.problems()));
			if (problems.isEmpty()) {
				boolean conflict = meant.stream().anyMatch((row) -> row.is("conflict"));
				problems.add(Problem.of("", conflict ? "slip.error.choose" : "slip.error.nothing-to-accept"));
			}
			return problems;
		}
		if (good.stream().anyMatch((row) -> row.read().statedByName().isEmpty())) {
			problems.add(Problem.of("name", "slip.error.name"));
		}
		if (!good.isEmpty() && this.slipFiles.of(slip.id()).stream().noneMatch(SlipFile::itself)) {
			problems.add(Problem.of("files", "slip.error.no-scan"));
		}
		return problems;
	}

	/** Behind each accepted answer stands the slip itself, and what came with it. */
	private void evidence(Slip slip, Set<String> codes) {
		if (codes.isEmpty()) {
			return;
		}
		LocalDate day = LocalDate.ofInstant(slip.statusAt(), this.territories.country(slip.territory()).zone());
		for (SlipFile file : this.slipFiles.of(slip.id())) {
			if (file.evidence() != null) {
				this.evidences.link(file.evidence(), codes);
			}
			else {
				this.slipFiles.became(file.id(),
						this.files.accept(slip.cycle().subject(), codes, file.file(), day, this.access.actor()));
			}
		}
	}

	private static Map<String, List<String>> fields(Slip slip, List<SlipRow> good, Map<String, PersonId> speakers,
			Map<String, Integer> choices) {
		Map<String, List<String>> fields = new HashMap<>();
		for (SlipRow row : good) {
			String code = row.asked().code();
			fields.putAll(SlipRows.named(slip, code));
			fields.remove(code + ".statedByName");
			fields.remove(code + ".statedByOffice");
			fields.put(code + ".statedBy", List.of(speakers.get(row.read().statedByName()).toString()));
			int base = Math.max(row.asked().base(), choices.getOrDefault(code, 0));
			fields.put(code + ".base", List.of(String.valueOf(base)));
		}
		return fields;
	}

	/** How many rows still need somebody. */
	private int settle(Slip slip, boolean whole, Set<String> codes) {
		List<SlipRow> left = this.rows.of(slip).stream().filter((row) -> !row.is("settled")).toList();
		int needing = (int) left.stream().filter((row) -> !row.is("blank")).count();
		boolean done = left.isEmpty() || (whole && needing == 0);
		Slip saved = done ? slip.status(SlipStatus.ACCEPTED, now())
				: (slip.status() == SlipStatus.OPEN) ? slip.status(SlipStatus.RETURNED, now()) : slip;
		this.slips.save(saved);
		if (done) {
			this.links.close(saved);
		}
		this.trail.accepted(saved, codes);
		return needing;
	}

	/** Leaves what is not accepted as it is, and is done with the slip. */
	public void close(SlipId id) {
		this.transaction.executeWithoutResult((TransactionStatus status) -> {
			Slip slip = this.folder.lock(id);
			if (slip.status() == SlipStatus.RETURNED) {
				this.slips.save(slip.status(SlipStatus.ACCEPTED, now()));
				this.links.close(slip);
				this.trail.closed(slip);
			}
		});
	}

	private static Taken refused(String field, String message) {
		return new Taken.Refused(List.of(Problem.of(field, message)));
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
