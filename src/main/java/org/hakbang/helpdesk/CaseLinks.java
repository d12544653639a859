package org.hakbang.helpdesk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.checklist.IntakeField;
import org.hakbang.directory.Partner;
import org.hakbang.directory.ServiceKinds;
import org.hakbang.helpdesk.domain.CaseContacts;
import org.hakbang.helpdesk.domain.Consents;
import org.hakbang.identity.Access;
import org.hakbang.privacy.Vaults;
import org.hakbang.shared.Ids;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.territory.Today;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What connects a case with services: who could help, who was approached, where the
 * person was sent and what became of it. Nothing is sent by itself.
 */
@Service
public class CaseLinks {

	public static final String OPEN = "open";

	/** What can become of a referral. */
	public static final List<String> OUTCOMES = List.of("helped", "refused", "not-reached", OPEN);

	private static final int LONGEST = 2000;

	private static final int LONGEST_NAME = 200;

	private final CaseFiles files;

	private final CaseContacts contacts;

	private final CaseRouting routing;

	private final CasePartners partners;

	private final IntakeVault intake;

	private final Consents consents;

	private final Vaults vaults;

	private final Access access;

	private final Today today;

	private final Trail trail;

	private final Ids ids;

	private final Clock clock;

	CaseLinks(CaseFiles files, CaseContacts contacts, CaseRouting routing, CasePartners partners, IntakeVault intake,
			Consents consents, Vaults vaults, Access access, Today today, Trail trail, Ids ids, Clock clock) {
		this.files = files;
		this.contacts = contacts;
		this.routing = routing;
		this.partners = partners;
		this.intake = intake;
		this.consents = consents;
		this.vaults = vaults;
		this.access = access;
		this.today = today;
		this.trail = trail;
		this.ids = ids;
		this.clock = clock;
	}

	@Transactional
	public List<ProposedService> proposed(CaseId id) {
		return this.routing.of(this.files.get(id));
	}

	/** The log, the newest day first. */
	@Transactional(readOnly = true)
	public List<ContactLine> log(CaseId id) {
		CaseFile file = this.files.get(id);
		return this.contacts.of(id).stream().map((row) -> line(file, row)).toList();
	}

	/**
	 * @throws NotFound if the case has no such contact or referral
	 */
	@Transactional(readOnly = true)
	public ContactLine line(CaseId id, UUID entry) {
		return log(id).stream().filter((line) -> line.id().equals(entry)).findFirst().orElseThrow(NotFound::new);
	}

	/**
	 * The answers that a referral may pass on, by field; none unless the person agreed to
	 * sharing.
	 */
	@Transactional(readOnly = true)
	public Map<String, List<String>> shareable(CaseId id) {
		return shareable(this.files.get(id));
	}

	private Map<String, List<String>> shareable(CaseFile file) {
		Map<String, List<String>> shareable = new LinkedHashMap<>();
		if (agreed(file)) {
			Map<String, List<String>> answers = this.intake.of(file.row());
			file.rules()
				.fields()
				.stream()
				.filter((field) -> field.share() && answers.containsKey(field.id()))
				.map(IntakeField::id)
				.forEach((field) -> shareable.put(field, answers.getOrDefault(field, List.of())));
		}
		return shareable;
	}

	/** Whether the person agrees now that a referral passes something on. */
	@Transactional(readOnly = true)
	public boolean agreed(CaseId id) {
		return agreed(this.files.get(id));
	}

	private boolean agreed(CaseFile file) {
		return this.consents.now(file.id()).filter((now) -> now.covers(ConsentView.SHARING)).isPresent();
	}

	/**
	 * Notes that somebody was approached, or that the person is sent to them. Refuses
	 * under {@code partner}, {@code who}, {@code service}, {@code on}, {@code said} and
	 * {@code share}.
	 */
	@Transactional
	public Result<UUID> note(CaseId id, boolean referral, ContactForm typed) {
		CaseFile file = this.files.lock(id);
		Optional<Partner> partner = this.partners.chosen(file, typed.partner());
		ContactForm form = partner.map((chosen) -> this.partners.filled(file, typed, chosen)).orElse(typed);
		Map<String, List<String>> shareable = shareable(file);
		Optional<LocalDate> on = day(file, form.on());
		List<Problem> problems = problems(file, form, on);
		if (partner.isEmpty() && !typed.partner().isEmpty()) {
			problems.add(Problem.of("partner", "connect.partner.unknown"));
		}
		if (partner.filter((chosen) -> !chosen.data().services().contains(form.service())).isPresent()) {
			problems.add(Problem.of("service", "connect.partner.service"));
		}
		if (!shareable.keySet().containsAll(form.share()) || (!referral && !form.share().isEmpty())) {
			problems.add(Problem.of("share", "connect.share.not-agreed"));
		}
		if (on.isEmpty() || !problems.isEmpty()) {
			return Result.refused(problems);
		}
		Map<String, List<String>> passed = new LinkedHashMap<>(shareable);
		passed.keySet().retainAll(form.share());
		UUID entry = this.ids.next();
		SealedContact words = new SealedContact(form.who().strip(), form.said().strip(), passed);
		this.contacts.add(id,
				new CaseContacts.Row(entry, referral ? "referral" : "contact", form.service(), on.get(),
						this.vaults.seal(file.row().vault(), words.json()), List.copyOf(passed.keySet()),
						this.clock.instant(), this.access.actor(), partner.map(Partner::id).orElse(null)));
		this.trail
			.record(TrailEntry.of(referral ? "case.referred" : "case.contact-noted", file.subject(), file.territory())
				.item(form.service())
				.object(entry));
		return Result.done(entry);
	}

	private List<Problem> problems(CaseFile file, ContactForm form, Optional<LocalDate> on) {
		List<Problem> problems = new ArrayList<>();
		if (!file.row().isOpen()) {
			problems.add(Problem.of("", "case.closed-already"));
		}
		if (!ServiceKinds.ALL.contains(form.service())
				&& this.routing.of(file).stream().noneMatch((each) -> each.service().equals(form.service()))) {
			problems.add(Problem.of("service", "connect.service.missing"));
		}
		if (form.who().isBlank() || form.who().length() > LONGEST_NAME) {
			problems.add(Problem.of("who", form.who().isBlank() ? "connect.who.missing" : "intake.too-long"));
		}
		if (on.isEmpty()) {
			problems.add(Problem.of("on", "connect.on.wrong"));
		}
		if (form.said().length() > LONGEST) {
			problems.add(Problem.of("said", "intake.too-long"));
		}
		return problems;
	}

	/**
	 * Notes what became of a referral; also after the case was closed. Refuses under
	 * {@code outcome}, {@code on} and {@code said}.
	 * @throws NotFound if the case has no such referral
	 */
	@Transactional
	public Result<UUID> outcome(CaseId id, UUID referral, String outcome, String day, String said) {
		CaseFile file = this.files.lock(id);
		ContactLine line = line(id, referral);
		if (!line.referral()) {
			throw new NotFound();
		}
		List<Problem> problems = new ArrayList<>();
		if (file.row().isForgotten()) {
			problems.add(Problem.of("", "connect.forgotten"));
		}
		if (!OUTCOMES.contains(outcome)) {
			problems.add(Problem.of("outcome", "connect.outcome.missing"));
		}
		Optional<LocalDate> on = day(file, day).filter((typed) -> !typed.isBefore(line.on()));
		if (on.isEmpty()) {
			problems.add(Problem.of("on", "connect.outcome.on.wrong"));
		}
		if (said.length() > LONGEST) {
			problems.add(Problem.of("said", "intake.too-long"));
		}
		if (on.isEmpty() || !problems.isEmpty()) {
			return Result.refused(problems);
		}
		byte[] words = said.isBlank() ? null : this.vaults.seal(file.row().vault(), said.strip());
		this.contacts.add(this.ids.next(), referral, new CaseContacts.Outcome(outcome, on.get(), words),
				this.clock.instant(), this.access.actor());
		this.trail.record(TrailEntry.of("case.referral-outcome", file.subject(), file.territory())
			.item(outcome)
			.object(referral));
		return Result.done(referral);
	}

	/** Today if nothing was typed; empty if it is no day, or ahead. */
	private Optional<LocalDate> day(CaseFile file, String typed) {
		LocalDate today = this.today.in(file.territory());
		try {
			return Optional.of(typed.isBlank() ? today : LocalDate.parse(typed.strip()))
				.filter((day) -> !day.isAfter(today));
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

	private ContactLine line(CaseFile file, CaseContacts.Row row) {
		SealedContact words = this.vaults.open(file.row().vault(), row.sealed())
			.map(SealedContact::read)
			.orElse(SealedContact.NOTHING);
		Optional<CaseContacts.Outcome> newest = this.contacts.outcomes(row.id()).stream().findFirst();
		return new ContactLine(row.id(), row.kind().equals("referral"), row.service(), row.on(), row.by(), words.who(),
				row.partner(), words.said(), row.shared(), words.passed(),
				newest.map(CaseContacts.Outcome::outcome).orElse(OPEN),
				newest.map(CaseContacts.Outcome::on).orElse(null),
				newest.map(CaseContacts.Outcome::said)
					.flatMap((said) -> this.vaults.openText(file.row().vault(), said))
					.orElse(""));
	}

}
