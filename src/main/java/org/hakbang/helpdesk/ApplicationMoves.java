package org.hakbang.helpdesk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

import org.hakbang.helpdesk.domain.FundingApplication;
import org.hakbang.territory.Today;
import org.springframework.stereotype.Component;

/** From what was typed into the form of a task to what becomes of the application. */
@Component
class ApplicationMoves {

	private final SealedTerms terms;

	private final Today today;

	ApplicationMoves(SealedTerms terms, Today today) {
		this.terms = terms;
		this.today = today;
	}

	/**
	 * What becomes of it; the caller saves it unless the form gathered problems.
	 * @param outcome one of the task's, empty if it has none
	 */
	Move move(CaseFile file, FundingApplication now, ApplicationTaskView.Asks asks, String outcome, CaseForm form) {
		LocalDate today = this.today.in(file.territory());
		String said = form.text("said");
		return switch (asks) {
			case PIECES -> new Move(pieces(file, now, form), "pieces", today, said);
			case DEPOSIT -> deposit(file, now, form, today);
			case ANSWER -> answer(now, outcome, form, today, said);
			case REFUSAL -> new Move(outcome.equals("appeal") ? appeal(now, form) : now, outcome, today, said);
		};
	}

	private FundingApplication pieces(CaseFile file, FundingApplication now, CaseForm form) {
		if (now.status() != ApplicationStatus.PREPARING) {
			return now;
		}
		SealedTerms.Content content = this.terms.open(file, now.terms()).attached(Set.copyOf(form.all("piece")));
		return now.attach(this.terms.seal(file, content), content.attachedCount());
	}

	private Move deposit(CaseFile file, FundingApplication now, CaseForm form, LocalDate today) {
		LocalDate on = form.pastDay("on", today);
		String receipt = form.text("said");
		if (now.status() != ApplicationStatus.PREPARING) {
			form.refuse("", "money.application.not-preparing");
			return new Move(now, "submitted", on, receipt);
		}
		return new Move(pieces(file, now, form).submit(on), "submitted", on, receipt);
	}

	private static Move answer(FundingApplication now, String outcome, CaseForm form, LocalDate today, String said) {
		LocalDate on = form.pastDay("on", today);
		if (now.status() != ApplicationStatus.PENDING) {
			form.refuse("", "money.application.not-pending");
			return new Move(now, outcome, on, said);
		}
		if (now.submittedOn() != null && on.isBefore(now.submittedOn())) {
			form.refuse("on", "money.application.before-deposit");
		}
		return new Move(switch (outcome) {
			case "awarded" -> award(now, on, form);
			case "refused" -> now.refuse(on);
			case "withdrawn" -> now.withdraw(on);
			default -> now;
		}, outcome, on, said);
	}

	private static FundingApplication award(FundingApplication now, LocalDate on, CaseForm form) {
		BigDecimal amount = form.amount("obtained", false);
		return (amount.signum() > 0) ? now.award(on, amount) : now;
	}

	private static FundingApplication appeal(FundingApplication now, CaseForm form) {
		if (now.status() != ApplicationStatus.REFUSED) {
			form.refuse("", "money.application.not-refused");
			return now;
		}
		return now.appeal();
	}

	/**
	 * What becomes of an application.
	 *
	 * @param what the word of the update
	 * @param said in clear, empty if nothing
	 */
	record Move(FundingApplication application, String what, LocalDate on, String said) {

	}

}
