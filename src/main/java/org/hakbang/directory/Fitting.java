package org.hakbang.directory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.hakbang.directory.Fit.Reason;
import org.hakbang.directory.Fit.Said;

/**
 * Which windows fit a project, and why: each term of a window that can be weighed gives
 * one reason, for it, against it, or to be found out. A term that limits nothing gives
 * none. It proposes and forbids nothing.
 */
public final class Fitting {

	private final WindowData window;

	private final FitFacts facts;

	private final List<Reason> reasonsFor = new ArrayList<>();

	private final List<Reason> against = new ArrayList<>();

	private final List<Reason> unknown = new ArrayList<>();

	private Fitting(WindowData window, FitFacts facts) {
		this.window = window;
		this.facts = facts;
	}

	/** All of them, what fits best first. */
	public static List<Fit> of(Collection<FundingWindow> windows, FitFacts facts) {
		return windows.stream().map((window) -> of(window, facts)).sorted(Fit.BEST_FIRST).toList();
	}

	public static Fit of(FundingWindow window, FitFacts facts) {
		Fitting fitting = new Fitting(window.data(), facts);
		fitting.day();
		fitting.amount();
		fitting.ownShare();
		fitting.sector();
		fitting.kinds();
		fitting.age();
		return new Fit(window, fitting.reasonsFor, fitting.against, fitting.unknown);
	}

	private void day() {
		LocalDate opens = this.window.opens();
		LocalDate closes = this.window.closes();
		if (opens != null && this.facts.day().isBefore(opens)) {
			this.against.add(Reason.of("directory.fit.opens-later", opens));
		}
		else if (closes != null && this.facts.day().isAfter(closes)) {
			this.against.add(Reason.of("directory.fit.closed", closes));
		}
		else if (closes != null) {
			this.reasonsFor.add(Reason.of("directory.fit.open-until", closes));
		}
		else if (opens != null) {
			this.reasonsFor.add(Reason.of("directory.fit.open"));
		}
		else {
			this.unknown.add(Reason.of("directory.fit.days-unknown"));
		}
	}

	/** Amounts in two currencies are never compared. */
	private void amount() {
		BigDecimal minimum = this.window.minimum();
		BigDecimal maximum = this.window.maximum();
		Amount requested = this.facts.requested();
		if (minimum == null && maximum == null) {
			return;
		}
		if (requested == null) {
			this.unknown.add(Reason.of("directory.fit.amount-unknown"));
		}
		else if (!requested.currency().equals(this.window.currency())) {
			this.unknown.add(Reason.of("directory.fit.other-currency", this.window.currency(), requested.currency()));
		}
		else if (minimum != null && requested.amount().compareTo(minimum) < 0) {
			this.against.add(Reason.of("directory.fit.too-small", requested, amount(minimum)));
		}
		else if (maximum != null && requested.amount().compareTo(maximum) > 0) {
			this.against.add(Reason.of("directory.fit.too-large", requested, amount(maximum)));
		}
		else {
			this.reasonsFor.add(Reason.of("directory.fit.amount-within", requested));
		}
	}

	private Amount amount(BigDecimal amount) {
		return new Amount(amount, this.window.currency());
	}

	private void ownShare() {
		BigDecimal least = this.window.ownShare();
		BigDecimal brings = this.facts.ownShare();
		if (least == null || least.signum() == 0) {
			return;
		}
		if (brings == null) {
			this.unknown.add(Reason.of("directory.fit.own-share-unknown", least));
		}
		else if (brings.compareTo(least) < 0) {
			this.against.add(Reason.of("directory.fit.own-share-low", brings, least));
		}
		else {
			this.reasonsFor.add(Reason.of("directory.fit.own-share-enough", brings, least));
		}
	}

	private void sector() {
		List<String> excluded = this.window.excluded();
		String sector = this.facts.sector();
		List<String> hidden = Sectors.behind(sector).stream().filter(excluded::contains).toList();
		if (excluded.isEmpty()) {
			return;
		}
		if (!Sectors.ALL.contains(sector)) {
			this.unknown.add(Reason.of("directory.fit.sector-unknown", sectors(excluded)));
		}
		else if (excluded.contains(sector)) {
			this.against.add(Reason.of("directory.fit.sector-excluded", sectors(List.of(sector))));
		}
		else if (!hidden.isEmpty()) {
			this.unknown.add(Reason.of("directory.fit.sector-close", sectors(hidden)));
		}
		else {
			this.reasonsFor.add(Reason.of("directory.fit.sector-taken", sectors(List.of(sector))));
		}
	}

	private static Said sectors(List<String> words) {
		return new Said("directory.sector.", words);
	}

	private void kinds() {
		List<String> eligible = this.window.kinds();
		List<String> known = this.facts.kinds().stream().filter(ApplicantKinds.ALL::contains).sorted().toList();
		List<String> common = known.stream().filter(eligible::contains).toList();
		if (eligible.isEmpty()) {
			return;
		}
		if (known.isEmpty()) {
			this.unknown.add(Reason.of("directory.fit.kind-unknown", applicants(eligible)));
		}
		else if (common.isEmpty()) {
			this.against.add(Reason.of("directory.fit.kind-other", applicants(eligible)));
		}
		else {
			this.reasonsFor.add(Reason.of("directory.fit.kind-taken", applicants(common)));
		}
	}

	private static Said applicants(List<String> words) {
		return new Said("directory.applicant.", words);
	}

	/** A body has no age. */
	private void age() {
		Integer from = this.window.ageFrom();
		Integer to = this.window.ageTo();
		Integer age = this.facts.age();
		if ((from == null && to == null) || this.facts.kinds().stream().anyMatch(ApplicantKinds::isBody)) {
			return;
		}
		if (age == null) {
			this.unknown.add(Reason.of("directory.fit.age-unknown", new Ages(from, to)));
		}
		else if ((from != null && age < from) || (to != null && age > to)) {
			this.against.add(Reason.of("directory.fit.age-outside", new Ages(from, to)));
		}
		else {
			this.reasonsFor.add(Reason.of("directory.fit.age-within", new Ages(from, to)));
		}
	}

	/** From which age to which, both included; null: no limit there. */
	record Ages(@org.jspecify.annotations.Nullable Integer from, @org.jspecify.annotations.Nullable Integer to) {
	}

}
