package org.hakbang.checklist;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.hakbang.identity.Access;
import org.hakbang.identity.Permission;
import org.hakbang.privacy.Vaults;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.Subject;
import org.hakbang.shared.SubjectOwner;
import org.hakbang.shared.TerritoryId;

import org.springframework.stereotype.Component;

/** Subjects that lie somewhere, for tests that need nothing else of them. */
@Component
public class TestSubjects implements SubjectOwner {

	private final Access access;

	private final Vaults vaults;

	private final Map<Subject, TerritoryId> places = new ConcurrentHashMap<>();

	private final Map<Subject, UUID> secrets = new ConcurrentHashMap<>();

	TestSubjects(Access access, Vaults vaults) {
		this.access = access;
		this.vaults = vaults;
	}

	public Subject in(TerritoryId territory) {
		Subject subject = new Subject(kind(), UUID.randomUUID());
		this.places.put(subject, territory);
		return subject;
	}

	/** One whose words and documents are sealed. */
	public Subject confidentialIn(TerritoryId territory) {
		return confidentialIn(territory, this.vaults.make());
	}

	public Subject confidentialIn(TerritoryId territory, UUID vault) {
		Subject subject = in(territory);
		this.secrets.put(subject, vault);
		return subject;
	}

	@Override
	public Optional<UUID> vault(Subject subject) {
		return Optional.ofNullable(this.secrets.get(subject));
	}

	@Override
	public String kind() {
		return "test-place";
	}

	@Override
	public TerritoryId territory(Subject subject) {
		TerritoryId place = this.places.get(subject);
		if (place == null) {
			throw new NotFound();
		}
		return place;
	}

	@Override
	public String page(Subject subject) {
		return "/";
	}

	@Override
	public boolean visible(Subject subject) {
		return this.access.may(Permission.VIEW, territory(subject));
	}

}
