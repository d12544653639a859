package org.hakbang.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.checklist.CycleDefinition;
import org.hakbang.desk.DeskView;
import org.hakbang.desk.Desks;
import org.hakbang.shared.NotFound;
import org.hakbang.territory.Territories;
import org.hakbang.territory.Today;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of a desk, for its own people and nobody else: pseudonymous codes and
 * facts. That it was looked at or taken away stands in the trail.
 */
@Service
class CaseRegister {

	private static final int CHUNK = 500;

	private final RegisterRows rows;

	private final FiguresSight sight;

	private final Desks desks;

	private final Territories territories;

	private final Today today;

	private final Trail trail;

	CaseRegister(RegisterRows rows, FiguresSight sight, Desks desks, Territories territories, Today today,
			Trail trail) {
		this.rows = rows;
		this.sight = sight;
		this.desks = desks;
		this.territories = territories;
		this.today = today;
		this.trail = trail;
	}

	/**
	 * @param period the key of a period; the present one of the report if it is none
	 * @throws NotFound for whoever does not work for the desk
	 */
	@Transactional(readOnly = true)
	public RegisterQuery query(String deskKey, String kindKey, String period) {
		DeskView desk = this.desks.requireHandled(this.desks.byKey(deskKey).id());
		CycleDefinition kind = this.sight.kind(desk, kindKey);
		LocalDate day = this.today.in(desk.seat());
		Period chosen = Period.ofKey(period).orElse(Period.of(day, kind.caseRules().report().rhythm()));
		return new RegisterQuery(desk, kind, chosen, new Scope(desk, kind, this.territories.country(desk.seat()).zone(),
				List.of(new Scope.Days(chosen.first(), chosen.last()))));
	}

	@Transactional
	public Page page(RegisterQuery query, int page) {
		int count = this.rows.count(query.scope());
		int pages = Math.max(1, (count + RegisterQuery.PAGE_SIZE - 1) / RegisterQuery.PAGE_SIZE);
		int shown = Math.min(Math.max(page, 1), pages);
		record("figures.register-looked", query);
		return new Page(this.rows.page(query.scope(), (shown - 1) * RegisterQuery.PAGE_SIZE, RegisterQuery.PAGE_SIZE),
				count, shown, pages);
	}

	/**
	 * Notes that the register is taken away; before, so that it stands whatever comes.
	 */
	@Transactional
	public void exporting(RegisterQuery query) {
		record("figures.register-exported", query);
	}

	/** Every line, never all of them in memory. */
	@Transactional(readOnly = true)
	public void each(RegisterQuery query, Consumer<RegisterLine> line) {
		this.desks.requireHandled(query.desk().id());
		@Nullable RegisterLine last = null;
		List<RegisterLine> chunk;
		do {
			chunk = this.rows.after(query.scope(), last, CHUNK);
			chunk.forEach(line);
			last = chunk.isEmpty() ? last : chunk.get(chunk.size() - 1);
		}
		while (chunk.size() == CHUNK);
	}

	private void record(String action, RegisterQuery query) {
		this.trail.record(TrailEntry.of(action, null, query.desk().seat())
			.item(query.desk().key() + " " + query.definition().key() + " " + query.period().key())
			.object(query.desk().id().value()));
	}

	/** A page of the register. */
	record Page(List<RegisterLine> lines, int count, int page, int pages) {

	}

}
