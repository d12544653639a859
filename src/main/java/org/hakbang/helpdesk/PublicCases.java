package org.hakbang.helpdesk;

import java.security.MessageDigest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.hakbang.checklist.CycleDefinition;
import org.hakbang.checklist.IntakeField;
import org.hakbang.checklist.IntakeField.Meaning;
import org.hakbang.desk.DeskView;
import org.hakbang.desk.Desks;
import org.hakbang.engine.Bundle;
import org.hakbang.engine.Bundles;
import org.hakbang.helpdesk.PublicLimits.Kind;
import org.hakbang.helpdesk.domain.AllCases;
import org.hakbang.helpdesk.domain.HelpCase;
import org.hakbang.helpdesk.domain.TrackingCode;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.shared.Sha256;
import org.hakbang.territory.Today;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What people without an account can do: apply at a desk, see where their case stands,
 * take it back. Whoever guesses is slowed down and learns nothing.
 */
@Service
public class PublicCases {

	/** A field that people do not see and machines fill. */
	public static final String TRAP = "website";

	private static final String NOTHING = "0".repeat(64);

	private final AllCases cases;

	private final CaseFiles files;

	private final CaseOpening opening;

	private final CaseReading reading;

	private final CaseClosing closing;

	private final PublicLimits limits;

	private final Desks desks;

	private final Bundles bundles;

	private final JdbcClient database;

	private final TransactionTemplate transaction;

	private final Today today;

	private final Clock clock;

	PublicCases(AllCases cases, CaseFiles files, CaseOpening opening, CaseReading reading, CaseClosing closing,
			PublicLimits limits, Desks desks, Bundles bundles, JdbcClient database, TransactionTemplate transaction,
			Today today, Clock clock) {
		this.cases = cases;
		this.files = files;
		this.opening = opening;
		this.reading = reading;
		this.closing = closing;
		this.limits = limits;
		this.desks = desks;
		this.bundles = bundles;
		this.database = database;
		this.transaction = transaction;
		this.today = today;
		this.clock = clock;
	}

	/** The desks that receive people today. */
	public List<DeskView> desks() {
		return this.desks.open();
	}

	/**
	 * A desk that receives people today.
	 * @throws NotFound if there is none of that key, or it is closed
	 */
	public DeskView desk(String key) {
		return this.desks.open()
			.stream()
			.filter((desk) -> desk.key().equals(key))
			.findFirst()
			.orElseThrow(NotFound::new);
	}

	/** The kinds of cases for which one can apply without an account. */
	public List<CycleDefinition> kinds() {
		return this.bundles.cases().stream().map(Bundle::definition).filter((kind) -> !asked(kind).isEmpty()).toList();
	}

	/** What the public page asks. */
	public List<IntakeField> asked(CycleDefinition kind) {
		return kind.caseRules().fields().stream().filter(IntakeField::open).toList();
	}

	/**
	 * Applies. Refuses under the names of the fields, under {@code covers} without
	 * consent, and without a field if too many came from one address.
	 * @param address of the sender, kept as a keyed hash for an hour
	 */
	public Result<Ticket> apply(DeskView desk, CycleDefinition kind, Map<String, List<String>> form, String address) {
		if (!form.getOrDefault(TRAP, List.of("")).stream().allMatch(String::isBlank)
				|| !this.limits.allows(Kind.DRAFTS_OF_ADDRESS, address)) {
			return Result.refused(Problem.of("", "apply.too-many"));
		}
		List<Problem> problems = new ArrayList<>();
		Set<String> covers = new HashSet<>(form.getOrDefault("covers", List.of()));
		covers.retainAll(ConsentView.COVERS);
		if (!covers.contains(ConsentView.HANDLING)) {
			problems.add(Problem.of("covers", "apply.consent-missing"));
		}
		reachable(kind, form).ifPresent(problems::add);
		Result<Ticket> sent = this.transaction.execute((status) -> {
			Result<HelpCase> opened = this.opening.open(new Received(desk.id(), kind.key(), CaseSource.PUBLIC, null,
					this.today.in(desk.seat()), "ticked", covers), asked(kind), form, null);
			if (opened instanceof Result.Refused<HelpCase> refused) {
				problems.addAll(0, refused.problems());
			}
			if (!problems.isEmpty()) {
				status.setRollbackOnly();
				return Result.refused(problems);
			}
			return Result.done(ticket(((Result.Done<HelpCase>) opened).value()));
		});
		return sent;
	}

	/** Nobody can be answered without a number or an address, where both are asked. */
	private Optional<Problem> reachable(CycleDefinition kind, Map<String, List<String>> form) {
		List<IntakeField> ways = asked(kind).stream()
			.filter((field) -> field.meaning() == Meaning.PHONE || field.meaning() == Meaning.EMAIL)
			.toList();
		boolean reachable = ways.stream()
			.flatMap((field) -> form.getOrDefault(IntakeForm.name(field.id()), List.of()).stream())
			.anyMatch((typed) -> !typed.isBlank());
		return (ways.isEmpty() || reachable) ? Optional.empty()
				: Optional.of(Problem.of(IntakeForm.name(ways.get(0).id()), "apply.reach-missing"));
	}

	private Ticket ticket(HelpCase row) {
		String secret = TrackingCode.secret();
		this.database.sql("insert into help_case_secret (help_case, hash, made_at) values (?, ?, ?)")
			.params(row.id(), hash(row.code(), secret), this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		return new Ticket(row.code(), secret);
	}

	/**
	 * Where a case stands, for whoever knows code and secret; empty for everybody else,
	 * whether there is such a code or not, and for whoever guesses too often.
	 */
	public Optional<TrackedCase> track(String code, String secret, String address) {
		return known(code, secret, address).map(this.files::unchecked).map((file) -> {
			CaseView view = this.reading.view(file);
			return new TrackedCase(view.code(), view.desk(), view.receivedAt(), view.steps(), view.closedAt(),
					view.closedWhy(), view.forgotten());
		});
	}

	/** Takes the application back; false as {@link #track} is empty. */
	public boolean withdraw(String code, String secret, String address) {
		Optional<HelpCase> known = known(code, secret, address);
		known.ifPresent((found) -> this.transaction.executeWithoutResult((status) -> {
			HelpCase row = this.cases.findLockedById(found.id()).orElseThrow();
			if (row.isOpen()) {
				this.closing.close(this.files.unchecked(row), ClosingReason.WITHDRAWN, "", null);
			}
		}));
		return known.isPresent();
	}

	private Optional<HelpCase> known(String typed, String secret, String address) {
		String code = TrackingCode.typed(typed);
		boolean allowed = this.limits.allows(Kind.GUESSES_OF_ADDRESS, address)
				& this.limits.allows(Kind.GUESSES_AT_CODE, code);
		Optional<HelpCase> row = this.cases.findByCode(code);
		String kept = row
			.flatMap((found) -> this.database.sql("select hash from help_case_secret where help_case = ?")
				.param(found.id())
				.query(String.class)
				.optional())
			.orElse(NOTHING);
		boolean right = MessageDigest.isEqual(kept.getBytes(StandardCharsets.US_ASCII),
				hash(code, secret).getBytes(StandardCharsets.US_ASCII));
		return row.filter((found) -> allowed && right);
	}

	private static String hash(String code, String secret) {
		return Sha256.of(code + " " + secret.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
	}

}
