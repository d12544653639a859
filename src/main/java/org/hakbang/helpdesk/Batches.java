package org.hakbang.helpdesk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.checklist.CycleDefinition;
import org.hakbang.desk.DeskId;
import org.hakbang.desk.DeskView;
import org.hakbang.desk.Desks;
import org.hakbang.desk.Outreach;
import org.hakbang.desk.OutreachEntry;
import org.hakbang.helpdesk.domain.CaseBatches;
import org.hakbang.identity.Access;
import org.hakbang.privacy.Vaults;
import org.hakbang.shared.Ids;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.territory.Today;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Entering many people at once after something that the desk did outside. What was typed
 * is looked at first and sealed until it is used; then each is entered for themselves, so
 * that one who cannot be entered keeps no other out. Nobody is entered who did not agree.
 */
@Service
public class Batches {

	/** How many people can be entered together. */
	public static final int MOST = 200;

	private final Cases cases;

	private final BatchEntering entering;

	private final BatchReading reading;

	private final BatchSheet sheets;

	private final BatchVault sealed;

	private final CaseBatches rows;

	private final Vaults vaults;

	private final Desks desks;

	private final Outreach outreach;

	private final Access access;

	private final Trail trail;

	private final Today today;

	private final Ids ids;

	private final Clock clock;

	private final TransactionTemplate transaction;

	Batches(Cases cases, BatchEntering entering, BatchReading reading, BatchSheet sheets, BatchVault sealed,
			CaseBatches rows, Vaults vaults, Desks desks, Outreach outreach, Access access, Trail trail, Today today,
			Ids ids, Clock clock, TransactionTemplate transaction) {
		this.cases = cases;
		this.entering = entering;
		this.reading = reading;
		this.sheets = sheets;
		this.sealed = sealed;
		this.rows = rows;
		this.vaults = vaults;
		this.desks = desks;
		this.outreach = outreach;
		this.access = access;
		this.trail = trail;
		this.today = today;
		this.ids = ids;
		this.clock = clock;
		this.transaction = transaction;
	}

	/** The kinds of cases that the actor handles at a desk and that have a short form. */
	public List<CycleDefinition> kinds(DeskId desk) {
		return this.cases.kinds(desk).stream().filter((kind) -> !kind.caseRules().shortForm().isEmpty()).toList();
	}

	/**
	 * A kind that has a short form.
	 * @param key empty for the first
	 * @throws NotFound if there is none
	 */
	public CycleDefinition kind(DeskId desk, String key) {
		return kinds(desk).stream()
			.filter((kind) -> key.isEmpty() || kind.key().equals(key))
			.findFirst()
			.orElseThrow(NotFound::new);
	}

	/**
	 * What the desk did, after which people can be entered.
	 * @throws NotFound if there is no such entry, or it was not held
	 */
	@Transactional(readOnly = true)
	public OutreachEntry entry(DeskId desk, UUID id) {
		this.desks.requireHandled(desk);
		OutreachEntry entry = this.outreach.get(desk, id);
		if (!entry.held()) {
			throw new NotFound();
		}
		return entry;
	}

	/** The batches of an entry that are not finished, the newest first. */
	@Transactional(readOnly = true)
	public List<UUID> unfinished(DeskId desk, UUID entry) {
		entry(desk, entry);
		return this.rows.of(entry).stream().filter((row) -> row.sealed() != null).map(CaseBatches.Row::id).toList();
	}

	/** An empty list to fill in, as a workbook. */
	public byte[] workbook(DeskId desk, String kind) {
		return this.sheets.workbook(this.desks.requireHandled(desk), kind(desk, kind).caseRules().shortForm());
	}

	/** The same as lines of text. */
	public String lines(DeskId desk, String kind) {
		return this.sheets.lines(kind(desk, kind).caseRules().shortForm());
	}

	/**
	 * Reads a list that came back. Refused under {@code sheet}.
	 */
	@Transactional
	public Result<UUID> begin(DeskId desk, UUID entry, String kind, byte[] file) {
		entry(desk, entry);
		CycleDefinition definition = kind(desk, kind);
		Result<List<BatchRow>> read = this.sheets.read(file, this.desks.get(desk), definition.caseRules().shortForm());
		if (read instanceof Result.Refused<List<BatchRow>> refused) {
			return Result.refused(refused.problems());
		}
		return begin(desk, entry, kind, ((Result.Done<List<BatchRow>>) read).value(), "sheet");
	}

	/**
	 * Keeps rows, sealed, to be looked at. Refused if there are none or too many.
	 * @param field under which it is refused
	 */
	@Transactional
	public Result<UUID> begin(DeskId desk, UUID entry, String kind, List<BatchRow> typed, String field) {
		entry(desk, entry);
		CycleDefinition definition = kind(desk, kind);
		if (typed.isEmpty() || typed.size() > MOST) {
			return Result
				.refused(Problem.of(field, typed.isEmpty() ? "batch.nobody" : "batch.too-many", MOST, typed.size()));
		}
		UUID id = this.ids.next();
		UUID vault = this.vaults.make();
		this.rows.add(
				new CaseBatches.Row(id, desk.value(), definition.key(), entry, vault, this.sealed.seal(vault, typed)),
				this.clock.instant(), this.access.actor());
		record("batch.begun", this.desks.get(desk), id);
		return Result.done(id);
	}

	/** A batch as it is now; that it was looked at stands in the trail. */
	@Transactional
	public BatchView look(DeskId desk, UUID entry, UUID id) {
		CaseBatches.Row batch = get(desk, entry, id);
		DeskView at = this.desks.get(desk);
		record("batch.looked", at, id);
		CycleDefinition kind = kind(desk, batch.kind());
		BatchView view = this.reading.of(batch, at, entry(desk, entry), kind);
		List<String> named = view.entered().stream().map(BatchView.Item::code).toList();
		if (!named.isEmpty()) {
			this.trail.record(CaseCodes.listed(at, named));
		}
		return view;
	}

	/** Keeps what was mended, ticked and unticked. */
	@Transactional
	public void keep(DeskId desk, UUID entry, UUID id, UnaryOperator<BatchRow> mended) {
		CaseBatches.Row batch = lock(desk, entry, id);
		if (batch.sealed() != null) {
			this.rows.keep(id, this.sealed.seal(batch.vault(), this.sealed.rows(batch).stream().map(mended).toList()));
		}
	}

	/**
	 * Enters those who can be: who can be read, agreed, and is not known already, as far
	 * as a person waits for it. The others stay in the batch. Refused under
	 * {@code consentOn}, {@code how}, {@code covers}, and without a field if there is
	 * nobody to enter.
	 * @return how many were entered
	 */
	public Result<Integer> enter(DeskId desk, UUID entry, UUID id, List<String> covers, String how, String on) {
		BatchView view = this.transaction.execute((status) -> look(desk, entry, id));
		List<Problem> problems = new ArrayList<>();
		LocalDate day = Agreement.read(false, covers, how, on, this.today.in(view.desk().seat()), problems);
		if (view.count("ready") == 0) {
			problems.add(Problem.of("", "batch.nobody-ready"));
		}
		if (!problems.isEmpty()) {
			return Result.refused(problems);
		}
		Received received = new Received(desk, view.kind().key(), CaseSource.BATCH, null, day, how, Set.copyOf(covers));
		int entered = this.entering.enter(view, received);
		this.transaction.executeWithoutResult((status) -> tidy(lock(desk, entry, id), view.desk()));
		return Result.done(entered);
	}

	/** Takes those who were entered out of what is left; ends it if nobody is. */
	private void tidy(CaseBatches.Row batch, DeskView desk) {
		Set<Integer> settled = this.rows.items(batch.id())
			.stream()
			.map(CaseBatches.Item::number)
			.collect(Collectors.toCollection(HashSet::new));
		List<BatchRow> left = this.sealed.rows(batch)
			.stream()
			.filter((row) -> !settled.contains(row.number()))
			.toList();
		record("batch.entered", desk, batch.id());
		if (left.isEmpty()) {
			end(batch);
		}
		else {
			this.rows.keep(batch.id(), this.sealed.seal(batch.vault(), left));
		}
	}

	/** Leaves whoever was not entered: what was typed of them is forgotten. */
	@Transactional
	public void leave(DeskId desk, UUID entry, UUID id) {
		CaseBatches.Row batch = lock(desk, entry, id);
		if (batch.sealed() != null) {
			DeskView at = this.desks.get(desk);
			this.reading.lines(batch, at, kind(desk, batch.kind()))
				.forEach((line) -> this.rows.add(id, new CaseBatches.Item(line.row().number(), line.state(), null),
						this.clock.instant()));
			record("batch.left", at, id);
			end(batch);
		}
	}

	private void end(CaseBatches.Row batch) {
		if (batch.sealed() != null) {
			this.rows.end(batch.id(), this.clock.instant());
			this.vaults.shred(batch.vault());
		}
	}

	private CaseBatches.Row get(DeskId desk, UUID entry, UUID id) {
		entry(desk, entry);
		return this.rows.find(id).filter((row) -> belongs(row, desk, entry)).orElseThrow(NotFound::new);
	}

	private CaseBatches.Row lock(DeskId desk, UUID entry, UUID id) {
		entry(desk, entry);
		return this.rows.lock(id).filter((row) -> belongs(row, desk, entry)).orElseThrow(NotFound::new);
	}

	private static boolean belongs(CaseBatches.Row row, DeskId desk, UUID entry) {
		return row.desk().equals(desk.value()) && row.outreach().equals(entry);
	}

	private void record(String action, DeskView desk, UUID id) {
		this.trail.record(new TrailEntry(action, null, desk.seat(), null, desk.key(), id, Map.of()));
	}

}
