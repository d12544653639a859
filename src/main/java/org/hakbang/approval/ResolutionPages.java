package org.hakbang.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.hakbang.shared.SubjectOwners;
import org.hakbang.approval.domain.Committee;
import org.hakbang.identity.Access;
import org.hakbang.identity.People;
import org.hakbang.identity.Permission;
import org.hakbang.identity.PersonView;
import org.hakbang.identity.Role;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Text;
import org.hakbang.territory.Country;
import org.hakbang.territory.Territories;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a resolution for its page. */
@Service
public class ResolutionPages {

	private final ResolutionRepository resolutions;

	private final CommitteeRepository committees;

	private final CommitteeViews views;

	private final OfficerDecisions officers;

	private final SubjectOwners owners;

	private final Sight sight;

	private final Access access;

	private final People people;

	private final Territories territories;

	private final Clock clock;

	ResolutionPages(ResolutionRepository resolutions, CommitteeRepository committees, CommitteeViews views,
			OfficerDecisions officers, SubjectOwners owners, Sight sight, Access access, People people,
			Territories territories, Clock clock) {
		this.resolutions = resolutions;
		this.committees = committees;
		this.views = views;
		this.officers = officers;
		this.owners = owners;
		this.sight = sight;
		this.access = access;
		this.people = people;
		this.territories = territories;
		this.clock = clock;
	}

	/**
	 * @throws NotFound if there is none or the reader may not see what it is about
	 */
	@Transactional(readOnly = true)
	public ResolutionPage get(ResolutionId id) {
		ResolutionRow row = this.resolutions.find(id.value()).orElseThrow(NotFound::new);
		this.sight.require(row.subject());
		ResolutionView view = this.resolutions.view(id.value()).orElseThrow();
		DecisionRow decision = this.resolutions.decision(id.value()).orElse(null);
		Country country = this.territories.country(row.territory());
		Map<PersonId, String> names = names(row, decision);
		boolean open = row.outcome() == null;
		return new ResolutionPage(view, Seen.of(this.resolutions.content(id.value()), LocaleContextHolder.getLocale()),
				page(row), names.getOrDefault(row.submittedBy(), ""), row.submittedAt().atZone(country.zone()),
				committee(row, decision, country.zone()),
				(row.role() != null) ? country.roles().getOrDefault(row.role(), Text.NONE) : Text.NONE, officers(row),
				(decision != null) ? decision(decision, names, country.zone()) : null, this.officers.mayDecide(row),
				open && row.role() != null && this.officers.mayRecordPaper(row.territory()),
				open && row.committee() != null && this.access.may(Permission.RECORD_DECISION, row.territory()));
	}

	private List<PersonView> officers(ResolutionRow row) {
		return (row.role() == null) ? List.of()
				: Role.ofKey(row.role())
					.map((role) -> this.access.holders(role, this.sight.office(role, row.subject()), row.territory()))
					.orElse(List.of());
	}

	private @Nullable CommitteeView committee(ResolutionRow row, @Nullable DecisionRow decision, ZoneId zone) {
		if (row.committee() == null) {
			return null;
		}
		LocalDate day = (decision != null) ? decision.decidedOn() : LocalDate.now(this.clock.withZone(zone));
		Committee committee = this.committees.find(row.committee()).orElseThrow();
		return this.views.of(committee, day);
	}

	private static ResolutionPage.Decision decision(DecisionRow row, Map<PersonId, String> names, ZoneId zone) {
		PersonId signatory = row.signatory();
		return new ResolutionPage.Decision(row.outcome(), row.decidedOn(), row.reasons(), row.meeting(),
				(signatory != null) ? names.getOrDefault(signatory, "") : "", row.scan() != null, row.number(),
				row.scan(), names.getOrDefault(row.recordedBy(), ""), row.recordedAt().atZone(zone));
	}

	private Map<PersonId, String> names(ResolutionRow row, @Nullable DecisionRow decision) {
		List<PersonId> people = new ArrayList<>(List.of(row.submittedBy()));
		if (decision != null) {
			people.add(decision.recordedBy());
			people.add(Objects.requireNonNullElse(decision.signatory(), decision.recordedBy()));
		}
		return this.people.names(people);
	}

	private String page(ResolutionRow row) {
		return this.owners.find(row.subject())
			.map((owner) -> owner.page(row.subject()))
			.orElse("/territories/" + row.territory().key() + "/committee");
	}

}
