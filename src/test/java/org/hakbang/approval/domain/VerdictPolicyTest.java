package org.hakbang.approval.domain;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

class VerdictPolicyTest {

	private static final Count TEN_OF_THIRTEEN = new Count(13, 9, 1, 7, 0);

	@Example
	void a_majority_of_those_voting_passes_however_many_abstain() {
		assertThat(MajorityPolicy.passes(new Votes(2, 1, 7))).isTrue();
	}

	@Example
	void a_tie_does_not_pass() {
		assertThat(MajorityPolicy.passes(new Votes(4, 4, 0))).isFalse();
		assertThat(VerdictPolicy.objection(Verdict.APPROVED, new Votes(4, 4, 0), TEN_OF_THIRTEEN))
			.contains(Objection.DID_NOT_PASS);
		assertThat(VerdictPolicy.objection(Verdict.RETURNED, new Votes(4, 4, 0), TEN_OF_THIRTEEN)).isEmpty();
	}

	@Example
	void three_for_and_six_against_did_not_pass() {
		assertThat(VerdictPolicy.objection(Verdict.APPROVED, new Votes(3, 6, 1), TEN_OF_THIRTEEN))
			.contains(Objection.DID_NOT_PASS);
	}

	@Example
	void what_passed_is_not_sent_back() {
		assertThat(VerdictPolicy.objection(Verdict.RETURNED, new Votes(6, 3, 0), TEN_OF_THIRTEEN))
			.contains(Objection.PASSED);
	}

	@Example
	void without_a_quorum_nothing_is_decided_but_it_can_be_put_off() {
		Count five = new Count(13, 5, 0, 7, 0);
		assertThat(VerdictPolicy.objection(Verdict.APPROVED, new Votes(5, 0, 0), five)).contains(Objection.NO_QUORUM);
		assertThat(VerdictPolicy.objection(Verdict.RETURNED, new Votes(0, 5, 0), five)).contains(Objection.NO_QUORUM);
		assertThat(VerdictPolicy.objection(Verdict.PUT_OFF, Votes.NONE, five)).isEmpty();
	}

	@Example
	void votes_do_not_exceed_those_who_were_present() {
		assertThat(VerdictPolicy.objection(Verdict.APPROVED, new Votes(9, 1, 1), TEN_OF_THIRTEEN))
			.contains(Objection.MORE_VOTES_THAN_PRESENT);
	}

	@Example
	void a_recused_member_does_not_vote() {
		Count oneRecused = new Count(12, 9, 0, 7, 1);
		assertThat(VerdictPolicy.objection(Verdict.APPROVED, new Votes(10, 0, 0), oneRecused))
			.contains(Objection.RECUSED_VOTED);
		assertThat(VerdictPolicy.objection(Verdict.APPROVED, new Votes(9, 0, 0), oneRecused)).isEmpty();
	}

	@Example
	void if_nobody_voted_nothing_was_decided() {
		assertThat(VerdictPolicy.objection(Verdict.APPROVED, new Votes(0, 0, 9), TEN_OF_THIRTEEN))
			.contains(Objection.NOBODY_VOTED);
	}

	@Property
	void abstentions_never_change_whether_it_passes(@ForAll @IntRange(max = 50) int inFavour,
			@ForAll @IntRange(max = 50) int against, @ForAll @IntRange(max = 50) int abstained) {
		assertThat(MajorityPolicy.passes(new Votes(inFavour, against, abstained)))
			.isEqualTo(MajorityPolicy.passes(new Votes(inFavour, against, 0)));
	}

	@Property
	void for_and_against_never_both_pass(@ForAll @IntRange(max = 50) int inFavour,
			@ForAll @IntRange(max = 50) int against) {
		assertThat(MajorityPolicy.passes(new Votes(inFavour, against, 0))
				&& MajorityPolicy.passes(new Votes(against, inFavour, 0)))
			.isFalse();
	}

	@Property
	void votes_that_fit_allow_exactly_one_of_approved_and_sent_back(@ForAll @IntRange(max = 6) int inFavour,
			@ForAll @IntRange(max = 4) int against) {
		Votes votes = new Votes(inFavour, against, 0);
		boolean approved = VerdictPolicy.objection(Verdict.APPROVED, votes, TEN_OF_THIRTEEN).isEmpty();
		boolean returned = VerdictPolicy.objection(Verdict.RETURNED, votes, TEN_OF_THIRTEEN).isEmpty();
		assertThat(approved ^ returned).isEqualTo(votes.cast() > 0);
	}

}
