package org.hakbang.helpdesk.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.hakbang.helpdesk.ApplicationId;
import org.hakbang.helpdesk.ApplicationStatus;
import org.hakbang.helpdesk.CaseId;
import org.hakbang.helpdesk.domain.CaseRecords.PlanTask;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FundingApplicationTest {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

	private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

	@Test
	void a_funder_answers_only_what_lies_with_it() {
		FundingApplication fresh = application("100", "EUR");
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> fresh.award(DAY, BigDecimal.TEN));
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> fresh.refuse(DAY));
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(fresh::appeal);
		FundingApplication awarded = fresh.submit(DAY).award(DAY, BigDecimal.TEN);
		assertThat(awarded.obtained()).isEqualTo(BigDecimal.TEN);
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> awarded.withdraw(DAY));
		assertThatExceptionOfType(IllegalArgumentException.class)
			.isThrownBy(() -> fresh.submit(DAY).award(DAY, BigDecimal.ZERO));
	}

	@Test
	void an_appeal_is_handed_in_anew_and_keeps_the_first_day() {
		FundingApplication appealed = application("100", "EUR").submit(DAY).refuse(DAY.plusDays(9)).appeal();
		assertThat(appealed.status()).isEqualTo(ApplicationStatus.PREPARING);
		assertThat(appealed.appeals()).isEqualTo(1);
		assertThat(appealed.decidedOn()).isNull();
		assertThat(appealed.submit(DAY.plusDays(20)).submittedOn()).isEqualTo(DAY);
	}

	@Test
	void no_more_pieces_are_there_than_are_required() {
		FundingApplication fresh = application("100", "EUR");
		assertThat(fresh.attach(new byte[1], 2).attached()).isEqualTo(2);
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> fresh.attach(new byte[1], 3));
	}

	@Test
	void money_is_settled_when_all_have_answered_or_somebody_says_why_not() {
		FundingApplication pending = application("100", "EUR").submit(DAY);
		FundingApplication refused = pending.refuse(DAY);
		assertThat(MoneySettled.missing(List.of(), "")).contains("money.settled.none");
		assertThat(MoneySettled.missing(List.of(), MoneySettled.OWN_MONEY)).isEmpty();
		assertThat(MoneySettled.missing(List.of(), MoneySettled.ASKS)).contains("money.settled.none");
		assertThat(MoneySettled.missing(List.of(refused, pending), MoneySettled.OWN_MONEY))
			.contains("money.settled.pending");
		assertThat(MoneySettled.missing(List.of(refused, pending), MoneySettled.GOES_ON)).isEmpty();
		assertThat(MoneySettled.missing(List.of(refused), "")).isEmpty();
		assertThat(MoneySettled.missing(List.of(pending.end(NOW)), "")).contains("money.settled.none");
	}

	@Test
	void sums_keep_to_one_currency_and_leave_out_what_was_taken_back() {
		List<FundingApplication> rows = List.of(application("100", "EUR").submit(DAY).award(DAY, BigDecimal.TEN),
				application("50", "EUR").submit(DAY), application("7", "XOF").submit(DAY),
				application("9", "EUR").submit(DAY).withdraw(DAY), application("3", "EUR"));
		assertThat(CaseSums.amounts(rows, "EUR").orElseThrow().get("requested")).isEqualByComparingTo("150");
		assertThat(CaseSums.amounts(rows, "EUR").orElseThrow().get("obtained")).isEqualByComparingTo("10");
		assertThat(CaseSums.amounts(rows, "PHP")).isEmpty();
	}

	@Test
	void a_milestone_counts_once_it_was_due_or_done() {
		PlanTask kept = task(DAY, DAY);
		PlanTask late = task(DAY.minusDays(3), DAY);
		PlanTask forgotten = task(DAY.minusDays(1), null);
		PlanTask ahead = task(DAY, null);
		assertThat(Milestones.onTime(List.of(ahead), DAY)).isEmpty();
		assertThat(Milestones.onTime(List.of(kept, late, forgotten, ahead), DAY).orElseThrow())
			.isEqualByComparingTo("33.33");
	}

	private static PlanTask task(LocalDate due, LocalDate done) {
		return new PlanTask(UUID.randomUUID(), new byte[1], new byte[1], due, done);
	}

	private static FundingApplication application(String requested, String currency) {
		return FundingApplication.begin(new ApplicationId(UUID.randomUUID()), new CaseId(UUID.randomUUID()), null,
				new byte[1], currency, new BigDecimal(requested), 2, NOW);
	}

}
