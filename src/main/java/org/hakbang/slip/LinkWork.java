package org.hakbang.slip;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.hakbang.checklist.AnswerForm;
import org.hakbang.checklist.Evidences;
import org.hakbang.checklist.HeldFile;
import org.hakbang.checklist.HeldFiles;
import org.hakbang.checklist.Indicator;
import org.hakbang.shared.Ids;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.shared.Sha256;
import org.hakbang.shared.Text;
import org.hakbang.territory.Country;
import org.hakbang.territory.Territories;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What whoever has a link may do, without being anybody: see the questions, keep a draft,
 * send it once. Nothing of the record is shown, and nothing typed here is an answer
 * before somebody accepts it.
 */
@Service
public class LinkWork {

	/** Nobody needs to save one form more often. */
	static final int MOST_SAVES = 200;

	static final int MOST_FILES = 5;

	private static final int LONGEST_NAME = 120;

	private final AllLinks links;

	private final AllSlips slips;

	private final AllSlipFiles slipFiles;

	private final SlipFolder folder;

	private final SlipReturns returns;

	private final SubmittedPaper paper;

	private final HeldFiles files;

	private final Territories territories;

	private final TransactionTemplate transaction;

	private final Ids ids;

	private final Clock clock;

	LinkWork(AllLinks links, AllSlips slips, AllSlipFiles slipFiles, SlipFolder folder, SlipReturns returns,
			SubmittedPaper paper, HeldFiles files, Territories territories, TransactionTemplate transaction, Ids ids,
			Clock clock) {
		this.links = links;
		this.slips = slips;
		this.slipFiles = slipFiles;
		this.folder = folder;
		this.returns = returns;
		this.paper = paper;
		this.files = files;
		this.territories = territories;
		this.transaction = transaction;
		this.ids = ids;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	public LinkState look(String token) {
		AllLinks.Link link = this.links.find(Sha256.of(token)).orElse(null);
		Slip slip = (link != null) ? this.slips.find(link.slip()).orElse(null) : null;
		if (link == null || slip == null || now().isAfter(link.expiresAt())) {
			return new LinkState.Gone();
		}
		String place = this.territories.get(slip.territory()).name();
		if (slip.status() == SlipStatus.OPEN && link.good(now())) {
			Country country = this.territories.country(slip.territory());
			return new LinkState.Open(slip, place, country.offices().getOrDefault(slip.office(), Text.NONE), country,
					List.copyOf(this.folder.indicators(slip).values()), slip.returned().fields(),
					slip.returned().statedBy(),
					this.slipFiles.of(slip.id()).stream().map((file) -> file.file().name()).toList(),
					this.folder.definition(slip).official());
		}
		if (slip.status() == SlipStatus.ENDED && slip.returned().via() != Returned.Via.LINK && closed(link, slip)) {
			return new LinkState.Closed(place);
		}
		boolean sent = slip.returned().via() == Returned.Via.LINK && slip.status() != SlipStatus.WITHDRAWN;
		return sent ? new LinkState.Sent(place) : new LinkState.Gone();
	}

	/** Whether the link was good until the cycle was closed. */
	private static boolean closed(AllLinks.Link link, Slip slip) {
		Instant revoked = link.revokedAt();
		return revoked != null && !revoked.isBefore(slip.statusAt());
	}

	/** Whether a form with files may be read. */
	@Transactional(readOnly = true)
	public boolean opens(String token) {
		return look(token) instanceof LinkState.Open && saves(token) < MOST_SAVES;
	}

	private int saves(String token) {
		return this.links.find(Sha256.of(token)).map(AllLinks.Link::saves).orElse(0);
	}

	/**
	 * Keeps what was typed, and sends it if told to. What is refused is kept too.
	 * @return empty if the link is not good (any more)
	 */
	public Optional<List<Problem>> save(String token, Map<String, List<String>> sent, String name,
			List<Evidences.Upload> uploads, boolean send) {
		return this.transaction.execute((status) -> {
			AllLinks.Link link = this.links.find(Sha256.of(token)).orElse(null);
			Slip slip = (link != null) ? this.slips.lock(link.slip()).orElse(null) : null;
			if (link == null || slip == null || !link.good(now()) || slip.status() != SlipStatus.OPEN) {
				return Optional.empty();
			}
			List<Problem> problems = new ArrayList<>();
			if (link.saves() >= MOST_SAVES) {
				return Optional.of(List.of(Problem.of("", "slip.error.too-often")));
			}
			this.links.saved(Sha256.of(token));
			Map<String, List<String>> fields = SlipFields.of(slip.codes(), sent, false);
			if (SlipFields.size(fields) > SlipFields.LARGEST) {
				return Optional.of(List.of(Problem.of("", "slip.error.too-much")));
			}
			hold(slip, uploads, problems);
			String by = tidy(name);
			Slip kept = slip.returned(new Returned(null, by, fields, Map.of(), slip.returned().settled()));
			if (send) {
				problems.addAll(wrong(kept));
			}
			if (send && problems.isEmpty()) {
				submit(kept);
			}
			else {
				this.slips.save(kept);
			}
			return Optional.of(problems);
		});
	}

	private void submit(Slip kept) {
		Returned done = kept.returned();
		Slip returned = kept
			.returned(new Returned(Returned.Via.LINK, done.statedBy(), done.fields(), Map.of(), done.settled()));
		Result<HeldFile> paper = held(this.paper.of(returned, this.folder.indicators(returned)), "");
		if (!(paper instanceof Result.Done<HeldFile> whole)) {
			throw new IllegalStateException("What was sent cannot be kept as a document");
		}
		this.slipFiles.add(returned.id(), this.ids.next(), true, whole.value(), now());
		this.returns.came(returned);
	}

	private void hold(Slip slip, List<Evidences.Upload> uploads, List<Problem> problems) {
		int room = MOST_FILES - this.slipFiles.of(slip.id()).size();
		for (Evidences.Upload upload : uploads) {
			if (room <= 0) {
				problems.add(Problem.of("files", "slip.error.too-many-files", MOST_FILES));
				return;
			}
			Result<HeldFile> held = held(upload, "files");
			if (held instanceof Result.Refused<HeldFile> refused) {
				problems.addAll(refused.problems());
			}
			else if (held instanceof Result.Done<HeldFile> done) {
				this.slipFiles.add(slip.id(), this.ids.next(), false, done.value(), now());
				room--;
			}
		}
	}

	private Result<HeldFile> held(Evidences.Upload upload, String field) {
		try {
			return this.files.hold(upload, field);
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private List<Problem> wrong(Slip slip) {
		List<Problem> problems = new ArrayList<>();
		String name = slip.returned().statedBy();
		if (name.codePoints().noneMatch(Character::isLetter)) {
			problems.add(Problem.of("name", "slip.error.name"));
		}
		Country country = this.territories.country(slip.territory());
		LocalDate today = LocalDate.now(this.clock.withZone(country.zone()));
		boolean any = false;
		for (Indicator indicator : this.folder.indicators(slip).values()) {
			AnswerForm.Read read = AnswerForm.read(indicator, slip.returned().fields(), country.currency(), today);
			problems.addAll(read.problems());
			any |= !read.blank();
		}
		if (!any) {
			problems.add(Problem.of("", "slip.error.nothing-answered"));
		}
		return problems;
	}

	static String tidy(String name) {
		String tidy = name.replaceAll("\\p{Cntrl}", " ").strip().replaceAll("\\s+", " ");
		return (tidy.length() > LONGEST_NAME) ? tidy.substring(0, LONGEST_NAME) : tidy;
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
