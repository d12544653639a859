package org.hakbang.cycle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.hakbang.checklist.EvidenceView;
import org.hakbang.checklist.Evidences.Upload;
import org.hakbang.checklist.Indicator;
import org.hakbang.checklist.Receipt;
import org.hakbang.checklist.Sending;
import org.hakbang.identity.ActingAs;
import org.hakbang.identity.Role;
import org.hakbang.shared.Forbidden;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.hakbang.testing.AppTest;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Whose documents are taken, in the place of which, and who may answer at all. */
@AppTest
class EvidenceOwnersTest {

	@Autowired
	TestPeople people;

	@Autowired
	ActingAs as;

	@Autowired
	Cycles cycles;

	@Autowired
	CycleEvidence evidence;

	TerritoryId lgu;

	PersonId focalPoint;

	CycleId cycle;

	@BeforeEach
	void open() {
		this.lgu = Lgus.next("city");
		this.focalPoint = this.people.with(Role.FOCAL_POINT, this.lgu);
		this.cycle = this.as.run(this.focalPoint,
				() -> ((Result.Done<CycleId>) this.cycles.open(this.lgu, "mainstreaming", 2026, 2028)).value());
	}

	@Test
	void an_office_replaces_only_documents_behind_its_own_indicators() {
		Indicator theirs = this.as.run(this.focalPoint, () -> this.cycles.get(this.cycle).definition())
			.steps()
			.stream()
			.flatMap((step) -> step.indicators().stream())
			.filter((indicator) -> indicator.computed() == null && indicator.supplier() != null)
			.findFirst()
			.orElseThrow();
		String others = this.as.run(this.focalPoint, () -> this.cycles.answerable(this.cycle))
			.stream()
			.filter((code) -> !code.equals(theirs.code()))
			.findFirst()
			.orElseThrow();
		String office = String.valueOf(theirs.supplier());
		PersonId supplier = this.people.with(Role.DATA_SUPPLIER, office, this.lgu);
		send(this.focalPoint, others, "order.pdf", "");
		EvidenceView order = documents().get(0);
		assertThatExceptionOfType(Forbidden.class)
			.isThrownBy(() -> send(supplier, theirs.code(), "forged.pdf", order.id().toString()));
		assertThat(documents()).extracting(EvidenceView::name).containsExactly("order.pdf");
		send(supplier, theirs.code(), "figures.pdf", "");
		EvidenceView figures = documents().get(0);
		send(supplier, theirs.code(), "better-figures.pdf", figures.id().toString());
		assertThat(documents()).filteredOn((document) -> document.id().equals(figures.id()))
			.extracting(EvidenceView::supersededBy)
			.doesNotContainNull();
	}

	@Test
	void who_may_answer_nothing_is_not_told_that_it_was_saved() {
		PersonId auditor = this.people.with(Role.AUDITOR, this.lgu);
		assertThatExceptionOfType(Forbidden.class).isThrownBy(
				() -> this.as.run(auditor, () -> this.cycles.answer(this.cycle, List.of(), Map.of("x", List.of("y")))));
	}

	@Test
	void a_document_speaks_of_a_day_that_the_database_can_hold() {
		String code = this.as.run(this.focalPoint, () -> this.cycles.answerable(this.cycle)).get(0);
		for (String day : new String[] { "-999999999-01-01", "-5000-01-01", "1899-12-31" }) {
			assertThat(receive(this.focalPoint, code, "old.pdf", "", day).problems()).as(day)
				.extracting(Problem::message)
				.containsExactly("cycle.evidence.date-wrong");
		}
		assertThat(documents()).isEmpty();
	}

	private List<EvidenceView> documents() {
		return this.as.run(this.focalPoint, () -> this.evidence.of(this.cycle));
	}

	private void send(PersonId by, String code, String name, String supersedes) {
		assertThat(receive(by, code, name, supersedes, "").problems()).isEmpty();
	}

	private Receipt receive(PersonId by, String code, String name, String supersedes, String speaksOf) {
		return this.as.run(by, () -> {
			try {
				return this.evidence.add(this.cycle,
						new Sending(code + ".evidence", List.of(pdf(name)), List.of(code), speaksOf, supersedes));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	private static Upload pdf(String name) {
		byte[] bytes = ("%PDF-1.4\n% " + name + "\n1 0 obj\n<<>>\nendobj\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
		return new Upload() {
			@Override
			public String name() {
				return name;
			}

			@Override
			public long size() {
				return bytes.length;
			}

			@Override
			public InputStream open() {
				return new ByteArrayInputStream(bytes);
			}
		};
	}

}
