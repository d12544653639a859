package org.hakbang.testing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;

import org.hakbang.identity.Role;
import org.hakbang.shared.Ids;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.stereotype.Component;

/**
 * Makes people for tests: {@code people.with(Role.FOCAL_POINT, lgu)}, then
 * {@code actingAs.run(person, …)}; or with an account, to sign in over HTTP by
 * {@link #email} and {@link #PASSWORD}.
 */
@Component
public class TestPeople {

	public static final String PASSWORD = "a long walk uphill";

	private static final String HASH = PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(PASSWORD);

	private final JdbcClient database;

	private final Ids ids;

	private final Clock clock;

	TestPeople(JdbcClient database, Ids ids, Clock clock) {
		this.database = database;
		this.ids = ids;
		this.clock = clock;
	}

	/**
	 * Somebody who holds one role since a month ago, without an account; a supplier for
	 * {@code hr}, a role at a desk for {@link #desk}.
	 */
	public PersonId with(Role role, TerritoryId territory) {
		return with(role, role.ofDesk() ? desk(territory) : ((role == Role.DATA_SUPPLIER) ? "hr" : null), territory);
	}

	/**
	 * The key of the one desk that sits in an LGU, whether or not there is a desk of it.
	 */
	public static String desk(TerritoryId seat) {
		return "desk-" + seat.code().toLowerCase(Locale.ROOT);
	}

	public PersonId with(Role role, @Nullable String office, TerritoryId territory) {
		PersonId person = nobody(role.key() + " of " + territory.key());
		grant(person, role, office, territory);
		return person;
	}

	/** Somebody with one role and an account. */
	public PersonId withAccount(Role role, TerritoryId territory) {
		PersonId person = with(role, territory);
		account(person);
		return person;
	}

	/** Somebody who holds nothing anywhere. */
	public PersonId nobody(String name) {
		UUID id = this.ids.next();
		this.database.sql("insert into person (id, name, noted_at) values (?, ?, ?)").params(id, name, now()).update();
		return new PersonId(id);
	}

	public UUID grant(PersonId person, Role role, @Nullable String office, TerritoryId territory) {
		UUID id = this.ids.next();
		this.database.sql("""
				insert into role_grant (id, person_id, role, office, country, territory, valid_from)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(id, person.value(), role.key(), office, territory.country(), territory.code(),
					LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC).minusMonths(1))
			.update();
		return id;
	}

	public void account(PersonId person) {
		this.database.sql("insert into account (person_id, email, password_hash, made_at) values (?, ?, ?, ?)")
			.params(person.value(), email(person), HASH, now())
			.update();
	}

	public String email(PersonId person) {
		return person + "@example.org";
	}

	private OffsetDateTime now() {
		return OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC);
	}

}
