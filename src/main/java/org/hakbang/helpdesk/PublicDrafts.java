package org.hakbang.helpdesk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.hakbang.checklist.CaseRules.Part;
import org.hakbang.checklist.CycleDefinition;
import org.hakbang.checklist.Evidences.Upload;
import org.hakbang.checklist.IntakeField;
import org.hakbang.checklist.IntakeField.Meaning;
import org.hakbang.desk.DeskView;
import org.hakbang.helpdesk.PublicLimits.Kind;
import org.hakbang.helpdesk.domain.ApplyDrafts;
import org.hakbang.helpdesk.domain.HelpCase;
import org.hakbang.helpdesk.domain.TrackingCode;
import org.hakbang.privacy.Fingerprints;
import org.hakbang.privacy.OpenVault;
import org.hakbang.privacy.Vaults;
import org.hakbang.shared.Ids;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.territory.Territories;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Applying without an account, page by page: agree, write, come back on another day or
 * device, look it over, send. What was typed is kept whether right or wrong, sealed in a
 * vault of the draft; who knows its code and secret opens it.
 */
@Service
public class PublicDrafts {

	/** A field that people do not see and machines fill. */
	public static final String TRAP = "website";

	private final ApplyDrafts drafts;

	private final PublicCases cases;

	private final CaseOpening opening;

	private final CaseSecrets secrets;

	private final DraftFiles files;

	private final MessageVault messages;

	private final PublicLimits limits;

	private final Vaults vaults;

	private final Fingerprints fingerprints;

	private final Territories territories;

	private final TransactionTemplate transaction;

	private final Ids ids;

	private final Clock clock;

	PublicDrafts(ApplyDrafts drafts, PublicCases cases, CaseOpening opening, CaseSecrets secrets, DraftFiles files,
			MessageVault messages, PublicLimits limits, Vaults vaults, Fingerprints fingerprints,
			Territories territories, TransactionTemplate transaction, Ids ids, Clock clock) {
		this.drafts = drafts;
		this.cases = cases;
		this.opening = opening;
		this.secrets = secrets;
		this.files = files;
		this.messages = messages;
		this.limits = limits;
		this.vaults = vaults;
		this.fingerprints = fingerprints;
		this.territories = territories;
		this.transaction = transaction;
		this.ids = ids;
		this.clock = clock;
	}

	/**
	 * Begins, once the person has agreed; nothing is kept before. Refuses under
	 * {@code covers}, and without a field if too many come from one address.
	 * @param address of the sender, kept as a keyed hash for an hour
	 */
	@Transactional
	public Result<Ticket> begin(DeskView desk, CycleDefinition kind, Map<String, List<String>> form, String address) {
		if (trapped(form)) {
			return Result.refused(Problem.of("", "apply.too-many"));
		}
		Set<String> covers = new HashSet<>(form.getOrDefault("covers", List.of()));
		covers.retainAll(ConsentView.COVERS);
		if (!covers.contains(ConsentView.HANDLING)) {
			return Result.refused(Problem.of("covers", "apply.consent-missing"));
		}
		if (!this.limits.allows(Kind.DRAFTS_OF_ADDRESS, address)) {
			return Result.refused(Problem.of("", "apply.too-many"));
		}
		Ticket ticket = new Ticket(this.opening.freeCode(desk), TrackingCode.secret());
		ApplyDrafts.Row row = new ApplyDrafts.Row(this.ids.next(), desk.id().value(), kind.key(), this.vaults.make(),
				null, this.clock.instant(), this.clock.instant(), null);
		this.drafts.begin(sealed(row, new SealedDraft(covers, Map.of())),
				this.fingerprints.of(CaseOpening.CODE, ticket.code()), print(ticket));
		return Result.done(ticket);
	}

	private ApplyDrafts.Row sealed(ApplyDrafts.Row row, SealedDraft content) {
		return new ApplyDrafts.Row(row.id(), row.desk(), row.kind(), row.vault(),
				this.vaults.opened(row.vault()).seal(place(row), content.json()), row.begunAt(), row.savedAt(), null);
	}

	private static boolean trapped(Map<String, List<String>> form) {
		return !form.getOrDefault(TRAP, List.of("")).stream().allMatch(String::isBlank);
	}

	/**
	 * What was begun, for whoever knows code and secret; empty for everybody else, for
	 * whoever guesses too often, and once it was sent or shredded.
	 */
	public Optional<PublicDraft> open(Ticket ticket, String address) {
		boolean allowed = this.secrets.guess(ticket, address);
		Optional<ApplyDrafts.Row> row = this.drafts.find(print(ticket)).filter((found) -> allowed);
		row.ifPresent((found) -> this.secrets.right(ticket, address));
		return row.flatMap((found) -> read(found, ticket));
	}

	private Optional<PublicDraft> read(ApplyDrafts.Row row, Ticket ticket) {
		Optional<DeskView> desk = this.cases.desks()
			.stream()
			.filter((each) -> each.id().value().equals(row.desk()))
			.findFirst();
		Optional<CycleDefinition> kind = this.cases.kind(row.kind());
		OpenVault vault = this.vaults.look(row.vault()).orElse(null);
		byte[] sealed = row.sealed();
		if (desk.isEmpty() || kind.isEmpty() || vault == null || sealed == null) {
			return Optional.empty();
		}
		SealedDraft content = SealedDraft.read(vault.open(place(row), sealed));
		return Optional.of(new PublicDraft(ticket, desk.get(), kind.get(), content.fields(), content.covers(),
				this.files.of(row, vault), row.begunAt(), row.savedAt()));
	}

	/** What is sealed in one draft opens in no other. */
	private static String place(ApplyDrafts.Row row) {
		return "draft " + row.id();
	}

	/**
	 * Keeps what was typed on the page of a part, right or wrong.
	 * @return whether it was kept: not once it is gone, nor for a machine that saves on
	 * and on
	 */
	@Transactional
	public boolean save(PublicDraft draft, Part part, Map<String, List<String>> form) {
		if (!this.limits.allows(Kind.SAVES_OF_DRAFT, draft.ticket().code())) {
			return false;
		}
		ApplyDrafts.Row row = lock(draft.ticket()).orElse(null);
		byte[] before = (row != null) ? row.sealed() : null;
		if (row == null || before == null) {
			return false;
		}
		OpenVault vault = this.vaults.opened(row.vault());
		byte[] sealed = vault.seal(place(row),
				SealedDraft.read(vault.open(place(row), before)).with(part.fields(), form).json());
		this.drafts.save(row.id(), sealed, this.clock.instant());
		return true;
	}

	/** What is missing or wrong in a part, under the names of the fields. */
	public List<Problem> problems(PublicDraft draft, Part part) {
		List<Problem> problems = new ArrayList<>();
		if (this.opening.read(draft.desk(), part.fields(),
				draft.fields()) instanceof Result.Refused<Map<String, List<String>>> refused) {
			problems.addAll(refused.problems());
		}
		unreachable(draft)
			.filter((missing) -> part.fields()
				.stream()
				.anyMatch((field) -> IntakeForm.name(field.id()).equals(missing.field())))
			.ifPresent(problems::add);
		return problems;
	}

	/** Nobody can be answered without a number or an address, where both are asked. */
	private static Optional<Problem> unreachable(PublicDraft draft) {
		List<IntakeField> ways = draft.parts()
			.stream()
			.flatMap((part) -> part.fields().stream())
			.filter((field) -> field.meaning() == Meaning.PHONE || field.meaning() == Meaning.EMAIL)
			.toList();
		boolean reachable = ways.isEmpty() || ways.stream().anyMatch((field) -> !draft.typed(field).isEmpty());
		return reachable ? Optional.empty()
				: Optional.of(Problem.of(IntakeForm.name(ways.get(0).id()), "apply.reach-missing"));
	}

	/**
	 * Sends: the draft becomes a case of the same code, and is shredded. Sent once more,
	 * because the answer was lost on the line, it is done already.
	 * @param form of the page that was looked over: only for the trap
	 */
	public Result<Ticket> send(Ticket ticket, Map<String, List<String>> form, String address) {
		if (trapped(form) || !this.secrets.guess(ticket, address)) {
			return Result.refused(Problem.of("", "apply.too-many"));
		}
		return this.transaction.execute((status) -> {
			ApplyDrafts.Row row = this.drafts.lock(print(ticket)).orElse(null);
			if (row != null) {
				this.secrets.right(ticket, address);
			}
			if (row != null && row.sent()) {
				return Result.done(ticket);
			}
			PublicDraft draft = (row != null) ? read(row, ticket).orElse(null) : null;
			if (row == null || draft == null) {
				return Result.refused(Problem.of("", "apply.gone"));
			}
			List<Problem> problems = draft.parts().stream().flatMap((part) -> problems(draft, part).stream()).toList();
			Result<Ticket> sent = problems.isEmpty() ? opened(row, draft) : Result.refused(problems);
			if (sent instanceof Result.Refused<Ticket>) {
				status.setRollbackOnly();
			}
			return sent;
		});
	}

	private Result<Ticket> opened(ApplyDrafts.Row row, PublicDraft draft) {
		LocalDate agreed = LocalDate.ofInstant(row.begunAt(), this.territories.country(draft.desk().seat()).zone());
		List<IntakeField> asked = draft.parts().stream().flatMap((part) -> part.fields().stream()).toList();
		Received received = new Received(draft.desk().id(), row.kind(), CaseSource.PUBLIC, null, agreed, "ticked",
				draft.covers());
		HelpCase opened = ((Result.Done<HelpCase>) this.opening.open(received, asked, draft.fields(), null,
				draft.ticket().code()))
			.value();
		this.secrets.keep(opened, draft.ticket().secret());
		List<Upload> files = this.files.uploads(row);
		if (!files.isEmpty()) {
			// They come as a first message without words: there the desk and the person
			// see them.
			UUID message = this.messages.add(opened, null, "", "", null, row.id(), this.clock.instant()).orElseThrow();
			Result<UUID> attached;
			try {
				attached = this.messages.attach(opened, message, files);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			if (attached instanceof Result.Refused<UUID> refused) {
				return Result.refused(refused.problems());
			}
		}
		this.drafts.end(row.id(), "sent", this.clock.instant());
		this.vaults.shred(row.vault());
		return Result.done(draft.ticket());
	}

	/** Shreds what was typed at once, because the person wants it gone. */
	@Transactional
	public void throwAway(PublicDraft draft) {
		lock(draft.ticket()).ifPresent((row) -> {
			this.drafts.end(row.id(), "thrown-away", this.clock.instant());
			this.vaults.shred(row.vault());
		});
	}

	/** One that is being written, locked until the transaction ends. */
	Optional<ApplyDrafts.Row> lock(Ticket ticket) {
		return this.drafts.lock(print(ticket)).filter((row) -> row.ended() == null);
	}

	private String print(Ticket ticket) {
		return this.fingerprints.of("apply-ticket", ticket.plain());
	}

}
