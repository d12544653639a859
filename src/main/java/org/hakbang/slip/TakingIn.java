package org.hakbang.slip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.hakbang.checklist.Evidences;
import org.hakbang.checklist.HeldFile;
import org.hakbang.checklist.HeldFiles;
import org.hakbang.cycle.CycleId;
import org.hakbang.cycle.Cycles;
import org.hakbang.sheet.Grid;
import org.hakbang.sheet.GridReading;
import org.hakbang.shared.Forbidden;
import org.hakbang.shared.Ids;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * What comes back: the sheet, the scan with what was typed from it. It is kept as it came
 * and shown as it would be saved; {@link Accepting} makes answers of it.
 */
@Service
public class TakingIn {

	private final SlipFolder folder;

	private final AllSlips slips;

	private final AllSlipFiles slipFiles;

	private final SlipRows rows;

	private final SlipReturns returns;

	private final SlipLinks links;

	private final SlipMail mail;

	private final SheetReading sheets;

	private final HeldFiles files;

	private final Cycles cycles;

	private final Ids ids;

	private final Clock clock;

	TakingIn(SlipFolder folder, AllSlips slips, AllSlipFiles slipFiles, SlipRows rows, SlipReturns returns,
			SlipLinks links, SlipMail mail, SheetReading sheets, HeldFiles files, Cycles cycles, Ids ids, Clock clock) {
		this.folder = folder;
		this.slips = slips;
		this.slipFiles = slipFiles;
		this.rows = rows;
		this.returns = returns;
		this.links = links;
		this.mail = mail;
		this.sheets = sheets;
		this.files = files;
		this.cycles = cycles;
		this.ids = ids;
		this.clock = clock;
	}

	/** A slip with everything that came back on it. */
	@Transactional(readOnly = true)
	public SlipPage page(SlipId id) {
		Slip slip = sent(this.folder.get(id));
		return new SlipPage(slip, this.cycles.get(slip.cycle()), this.rows.of(slip),
				(slip.status() == SlipStatus.OPEN) ? List.of() : this.slipFiles.of(id), this.links.goodUntil(slip),
				this.mail.givenUp(slip), this.folder.mayAsk(slip.territory()));
	}

	/** What an office keeps at its link and has not sent is its own. */
	private static Slip sent(Slip slip) {
		return (slip.status() == SlipStatus.OPEN) ? slip.returned(Returned.NOTHING) : slip;
	}

	/** It came another way, so the documents of what was never sent are let go. */
	private void letGo(Slip slip) {
		if (slip.status() == SlipStatus.OPEN) {
			this.slipFiles.of(slip.id()).forEach((file) -> this.slipFiles.forget(file.id()));
		}
	}

	/**
	 * Takes a returned sheet in: finds its slip by the code in it and keeps what it says.
	 * Refused under the field {@code sheet}: no sheet, no such code, rows missing.
	 */
	@Transactional(rollbackFor = Exception.class)
	public Result<SlipId> sheet(CycleId cycle, Evidences.Upload upload) throws IOException {
		if (!this.folder.mayTakeIn(this.cycles.get(cycle).territory().id())) {
			throw new Forbidden();
		}
		byte[] bytes;
		try (InputStream in = upload.open()) {
			bytes = in.readNBytes(GridReading.LARGEST + 1);
		}
		if (bytes.length > GridReading.LARGEST) {
			return refused("slip.error.sheet-large", GridReading.LARGEST / 1024 / 1024);
		}
		Optional<Grid> grid = GridReading.read(bytes);
		if (grid.isEmpty()) {
			return refused("slip.error.no-sheet");
		}
		Optional<SlipCode> code = SheetReading.code(grid.get());
		if (code.isEmpty()) {
			return refused("slip.error.no-code");
		}
		Slip slip = code.flatMap(this.slips::find)
			.filter((each) -> each.cycle().equals(cycle) && this.folder.mayTakeIn(each.territory(), each.office()))
			.flatMap((each) -> this.slips.lock(each.id()))
			.orElse(null);
		if (slip == null) {
			return refused("slip.error.other-code", code.get().toString());
		}
		if (!slip.status().awaited()) {
			return refused("slip.error.sheet-done", code.get().toString());
		}
		Result<Returned> read = this.sheets.read(grid.get(), slip);
		if (read instanceof Result.Refused<Returned> wrong) {
			return Result.refused(wrong.problems());
		}
		Result<HeldFile> held = this.files.hold(upload, "sheet");
		if (held instanceof Result.Refused<HeldFile> wrong) {
			TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
			return Result.refused(wrong.problems());
		}
		keep(slip, ((Result.Done<HeldFile>) held).value());
		this.returns.came(slip.returned(((Result.Done<Returned>) read).value()));
		return Result.done(slip.id());
	}

	private static Result<SlipId> refused(String message, Object... args) {
		return Result.refused(Problem.of("sheet", message, args));
	}

	/**
	 * The newest sheet is the slip itself; one before it counts if it has been accepted.
	 */
	private void keep(Slip slip, HeldFile sheet) {
		letGo(slip);
		this.slipFiles.of(slip.id())
			.stream()
			.filter((file) -> file.itself() && file.evidence() == null)
			.forEach((file) -> this.slipFiles.forget(file.id()));
		this.slipFiles.add(slip.id(), this.ids.next(), true, sheet, now());
	}

	/**
	 * Keeps what was typed over it or from its scan, and the files that came with it.
	 * @return what is wrong with the files, under {@code files}
	 */
	@Transactional(rollbackFor = Exception.class)
	public List<Problem> keep(SlipId id, Map<String, List<String>> sent, String name, List<Evidences.Upload> uploads)
			throws IOException {
		Slip slip = sent(this.folder.lock(id));
		if (!slip.status().awaited()) {
			return List.of(Problem.of("", "slip.error.done"));
		}
		letGo(slip);
		List<Problem> problems = new ArrayList<>();
		boolean there = this.slipFiles.of(id).stream().anyMatch(SlipFile::itself);
		for (Evidences.Upload upload : uploads) {
			Result<HeldFile> held = this.files.hold(upload, "files");
			if (held instanceof Result.Refused<HeldFile> refused) {
				problems.addAll(refused.problems());
			}
			else if (held instanceof Result.Done<HeldFile> done) {
				this.slipFiles.add(id, this.ids.next(), !there, done.value(), now());
				there = true;
			}
		}
		Returned typed = Corrections.of(slip, this.rows.of(slip), SlipFields.of(slip.codes(), sent, true),
				LinkWork.tidy(name));
		if (SlipFields.size(typed.fields()) > SlipFields.LARGEST) {
			return List.of(Problem.of("", "slip.error.too-much"));
		}
		boolean anything = there || !typed.statedBy().isEmpty()
				|| slip.codes().stream().anyMatch((code) -> !SlipFields.blank(code, typed.fields()));
		if (slip.status() == SlipStatus.OPEN && anything) {
			this.returns.came(slip.returned(typed));
		}
		else if (anything) {
			this.slips.save(slip.returned(typed));
		}
		return problems;
	}

	/**
	 * @throws NotFound if no such file came with the slip
	 */
	@Transactional(readOnly = true)
	public SlipFile file(SlipId id, UUID file) {
		this.folder.get(id);
		return this.slipFiles.of(id)
			.stream()
			.filter((each) -> each.id().equals(file))
			.findFirst()
			.orElseThrow(NotFound::new);
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
