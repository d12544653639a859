package org.hakbang.helpdesk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.helpdesk.domain.AllCases;
import org.hakbang.helpdesk.domain.CaseTwins;
import org.hakbang.helpdesk.domain.HelpCase;
import org.hakbang.helpdesk.domain.Intakes;
import org.hakbang.identity.Access;
import org.hakbang.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposes cases that may be the same person's, and remembers what somebody judged.
 * Nothing is ever merged. Of a case that the actor may not see, only its desk is named.
 */
@Service
public class Twins {

	private final CaseFiles files;

	private final AllCases cases;

	private final Intakes intakes;

	private final IntakeVault intake;

	private final Prints prints;

	private final CaseTwins judged;

	private final Access access;

	private final Trail trail;

	private final Clock clock;

	Twins(CaseFiles files, AllCases cases, Intakes intakes, IntakeVault intake, Prints prints, CaseTwins judged,
			Access access, Trail trail, Clock clock) {
		this.files = files;
		this.cases = cases;
		this.intakes = intakes;
		this.intake = intake;
		this.prints = prints;
		this.judged = judged;
		this.access = access;
		this.trail = trail;
		this.clock = clock;
	}

	/** Those the actor may see first, then other desks, each once. */
	@Transactional(readOnly = true)
	public List<CaseTwin> of(CaseId id) {
		CaseFile file = this.files.get(id);
		Map<UUID, Boolean> judged = this.judged.of(id);
		Map<String, CaseTwin> seen = new LinkedHashMap<>();
		Map<String, CaseTwin> elsewhere = new LinkedHashMap<>();
		alike(file).forEach((other, alike) -> {
			CaseFile twin = this.files.unchecked(other);
			Boolean same = judged.get(other.id());
			String desk = twin.desk().key();
			if (this.files.visible(other)) {
				seen.put(other.id().toString(), new CaseTwin(other.id().toString(), other.caseId(), other.code(),
						twin.desk().name(), alike, same));
			}
			else if (!elsewhere.containsKey(desk) || same == null) {
				// A desk with one case that nobody judged is still to be asked.
				elsewhere.put(desk, new CaseTwin(desk, null, "", twin.desk().name(), List.of(), same));
			}
		});
		List<CaseTwin> all = new ArrayList<>(seen.values());
		all.addAll(elsewhere.values());
		return all;
	}

	/**
	 * Who is known already, for people who have no case yet: cases by the print that they
	 * share. Each says one thing that is the same.
	 */
	Map<String, List<CaseTwin>> like(Set<String> prints) {
		List<Intakes.Bearer> bearers = this.intakes.bearing(prints);
		Map<UUID, HelpCase> rows = new HashMap<>();
		this.cases.findAllById(bearers.stream().map(Intakes.Bearer::helpCase).distinct().toList())
			.forEach((row) -> rows.put(row.id(), row));
		Map<String, List<CaseTwin>> like = new HashMap<>();
		for (Intakes.Bearer bearer : bearers) {
			HelpCase row = Objects.requireNonNull(rows.get(bearer.helpCase()));
			CaseFile twin = this.files.unchecked(row);
			like.computeIfAbsent(bearer.print(), (print) -> new ArrayList<>())
				.add(this.files.visible(row)
						? new CaseTwin(row.id().toString(), row.caseId(), row.code(), twin.desk().name(),
								List.of(bearer.purpose()), null)
						: new CaseTwin(twin.desk().key(), null, "", twin.desk().name(), List.of(), null));
		}
		return like;
	}

	/**
	 * Remembers whether it is the same person.
	 * @param key of a {@link CaseTwin} of the case
	 * @throws NotFound if it was not proposed
	 */
	@Transactional
	public void mark(CaseId id, String key, boolean same) {
		CaseFile file = this.files.lock(id);
		List<HelpCase> marked = alike(file).keySet().stream().filter((other) -> key.equals(key(other))).toList();
		if (marked.isEmpty()) {
			throw new NotFound();
		}
		for (HelpCase other : marked) {
			this.judged.mark(id, other.id(), same, this.clock.instant(), this.access.actor());
		}
		this.trail
			.record(TrailEntry.of(same ? "case.marked-same" : "case.marked-other", file.subject(), file.territory()));
	}

	private String key(HelpCase other) {
		return this.files.visible(other) ? other.id().toString() : this.files.unchecked(other).desk().key();
	}

	/** Cases that came out of one another are known to be one person's. */
	private Map<HelpCase, List<String>> alike(CaseFile file) {
		Map<UUID, List<String>> alike = new LinkedHashMap<>();
		if (!file.row().isForgotten()) {
			this.prints.of(file.rules(), this.intake.of(file.row())).forEach((purpose, prints) -> {
				if (!purpose.equals(Prints.WORD)) {
					this.intakes.sharing(purpose, prints, file.id())
						.forEach((other) -> alike.computeIfAbsent(other, (key) -> new ArrayList<>()).add(purpose));
				}
			});
		}
		Map<HelpCase, List<String>> found = new LinkedHashMap<>();
		for (HelpCase other : this.cases.findAllById(alike.keySet())) {
			if (!linked(file.row(), other)) {
				found.put(other, alike.getOrDefault(other.id(), List.of()));
			}
		}
		return found;
	}

	private static boolean linked(HelpCase one, HelpCase other) {
		return Objects.equals(one.parent(), other.id()) || one.id().equals(other.parent())
				|| (one.parent() != null && Objects.equals(one.parent(), other.parent()));
	}

}
