package org.hakbang.helpdesk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.hakbang.checklist.IntakeField.Kind;
import org.hakbang.checklist.IntakeField.Meaning;
import org.hakbang.directory.Partner;
import org.hakbang.directory.Partners;
import org.hakbang.shared.Ids;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.TerritoryId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The partners of the directory that could help a case: they offer what is proposed for
 * it, and serve its place or the country where the person is.
 */
@Service
public class CasePartners {

	private final CaseFiles files;

	private final CaseRouting routing;

	private final IntakeVault intake;

	private final Partners partners;

	CasePartners(CaseFiles files, CaseRouting routing, IntakeVault intake, Partners partners) {
		this.files = files;
		this.routing = routing;
		this.intake = intake;
		this.partners = partners;
	}

	/**
	 * Those who offer what is proposed, in its order.
	 * @param service a word of a service that counts more than all that is proposed;
	 * empty for none
	 */
	@Transactional(readOnly = true)
	public List<Partner> of(CaseId id, String service) {
		CaseFile file = this.files.get(id);
		List<String> services = Stream
			.concat(Stream.of(service), this.routing.of(file).stream().map(ProposedService::service))
			.filter((word) -> !word.isEmpty())
			.distinct()
			.toList();
		Map<String, List<String>> answers = this.intake.of(file.row());
		TerritoryId place = file.rules()
			.said(Meaning.PLACE, answers)
			.findFirst()
			.map(TerritoryId::ofKey)
			.orElse(file.desk().seat());
		String lives = file.rules()
			.fields()
			.stream()
			.filter((field) -> field.kind() == Kind.COUNTRY)
			.flatMap((field) -> answers.getOrDefault(field.id(), List.of()).stream())
			.findFirst()
			.orElse("");
		return this.partners.serving(place, lives.equals(file.row().country()) ? "" : lives, services);
	}

	/** The partner of a contact, also one that has ended since; empty if it has none. */
	@Transactional(readOnly = true)
	public Optional<Partner> of(CaseId id, ContactLine line) {
		CaseFile file = this.files.get(id);
		return Optional.ofNullable(line.partner()).map((partner) -> this.partners.get(file.row().country(), partner));
	}

	/** The one that was chosen by its id, empty if none was or it is not there. */
	Optional<Partner> chosen(CaseFile file, String id) {
		try {
			// Not by get: what it throws would take the transaction along.
			return id.isEmpty() ? Optional.empty()
					: this.partners.known(file.row().country(), List.of(Ids.read(id)))
						.values()
						.stream()
						.filter((partner) -> !partner.upkeep().ended())
						.findFirst();
		}
		catch (NotFound ex) {
			return Optional.empty();
		}
	}

	/**
	 * The form with what the directory knows: the partner's name before that of a person,
	 * and the service if none was chosen: the first that is proposed and offered.
	 */
	ContactForm filled(CaseFile file, ContactForm typed, Partner partner) {
		List<String> offered = partner.data().services();
		String service = typed.service().isEmpty() ? this.routing.of(file)
			.stream()
			.map(ProposedService::service)
			.filter(offered::contains)
			.findFirst()
			.orElse(offered.get(0)) : typed.service();
		String who = typed.who().isBlank() ? partner.name() : partner.name() + ", " + typed.who().strip();
		return new ContactForm(who, service, typed.on(), typed.said(), typed.share(), typed.partner());
	}

}
