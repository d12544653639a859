package org.hakbang.helpdesk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.hakbang.helpdesk.HeldEntry.Fact;
import org.hakbang.helpdesk.domain.CaseContacts;
import org.hakbang.privacy.Vaults;
import org.springframework.stereotype.Component;

/** Who was approached, to whom the person was sent, and what was passed on to them. */
@Component
class HeldContacts implements HeldChapter {

	private final CaseContacts contacts;

	private final Vaults vaults;

	private final HeldWords words;

	HeldContacts(CaseContacts contacts, Vaults vaults, HeldWords words) {
		this.contacts = contacts;
		this.vaults = vaults;
		this.words = words;
	}

	@Override
	public int order() {
		return 40;
	}

	@Override
	public String title() {
		return "connect.title";
	}

	@Override
	public Set<String> tables() {
		return Set.of("help_case_contact", "help_case_referral_outcome");
	}

	@Override
	public List<HeldEntry> of(CaseFile file) {
		return this.contacts.of(file.id()).stream().map((row) -> entry(file, row)).toList();
	}

	private HeldEntry entry(CaseFile file, CaseContacts.Row row) {
		SealedContact sealed = this.vaults.open(file.row().vault(), row.sealed())
			.map(SealedContact::read)
			.orElse(SealedContact.NOTHING);
		List<Fact> facts = new ArrayList<>(this.words.facts()
			.add("connect.service", this.words.service(row.service()))
			.add("connect.who", sealed.who())
			.add("held.said", sealed.said())
			.all());
		for (Fact passed : this.words.answers(file, sealed.passed())) {
			facts.add(new Fact(this.words.say("held.passed", passed.label()), passed.value()));
		}
		for (CaseContacts.Outcome outcome : this.contacts.outcomes(row.id())) {
			String said = this.words.opened(file, outcome.said());
			facts.add(new Fact(this.words.say("connect.outcome.title"), this.words.day(outcome.on()) + ": "
					+ this.words.say("connect.outcome." + outcome.outcome()) + (said.isEmpty() ? "" : ". " + said)));
		}
		facts.addAll(this.words.facts().by(row.by()).all());
		return new HeldEntry(this.words.say("connect.kind." + row.kind()), this.words.day(row.on()), facts);
	}

}
