package org.hakbang.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.shared.Ids;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.shared.Sha256;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.Today;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the first administrator with a code that whoever started the application reads in
 * its log. As soon as there is an account, none of this exists any more.
 */
@Service
class Setup {

	/** What the page asks for; the passwords are never shown again. */
	record Form(String code, String name, String email, String password, String again) {

		static final Form EMPTY = new Form("", "", "", "", "");

		/** What the request left out is empty. */
		Form {
			code = (code != null) ? code : "";
			name = (name != null) ? name : "";
			email = (email != null) ? email : "";
			password = (password != null) ? password : "";
			again = (again != null) ? again : "";
		}

	}

	private final JdbcClient database;

	private final PersonRows people;

	private final AccountRows accounts;

	private final Grants grants;

	private final Today today;

	private final PasswordEncoder encoder;

	private final Throttle throttle;

	private final ActingAs actingAs;

	private final Trail trail;

	private final Ids ids;

	private final Clock clock;

	Setup(JdbcClient database, PersonRows people, AccountRows accounts, Grants grants, Today today,
			PasswordEncoder encoder, Throttle throttle, ActingAs actingAs, Trail trail, Ids ids, Clock clock) {
		this.database = database;
		this.people = people;
		this.accounts = accounts;
		this.grants = grants;
		this.today = today;
		this.encoder = encoder;
		this.throttle = throttle;
		this.actingAs = actingAs;
		this.trail = trail;
		this.ids = ids;
		this.clock = clock;
	}

	/** A new code in place of any earlier one, if there is no account yet. */
	@Transactional
	public Optional<String> newCode() {
		if (this.accounts.any()) {
			return Optional.empty();
		}
		String code = Secrets.make();
		this.database.sql("delete from setup_code").update();
		this.database.sql("insert into setup_code (code_hash, made_at) values (?, ?)")
			.params(Sha256.of(code), OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.update();
		return Optional.of(code);
	}

	/**
	 * @throws NotFound if an account exists or no code was made
	 */
	@Transactional(readOnly = true)
	public void requireOpen() {
		if (this.accounts.any() || hash(false).isEmpty()) {
			throw new NotFound();
		}
	}

	/**
	 * Makes the administrator of every country and forgets the code.
	 * @throws NotFound if an account exists or no code was made
	 */
	@Transactional
	public Result<PersonId> use(Form form) {
		String hash = hash(true).orElseThrow(NotFound::new);
		if (this.accounts.any()) {
			throw new NotFound();
		}
		Duration wait = this.throttle.attemptSetup();
		if (!wait.isZero()) {
			return Result.refused(Problem.of("code", "identity.setup.wait", (wait.toSeconds() + 59) / 60));
		}
		if (!MessageDigest.isEqual(Sha256.of(tidyCode(form.code())).getBytes(StandardCharsets.US_ASCII),
				hash.getBytes(StandardCharsets.US_ASCII))) {
			return Result.refused(Problem.of("code", "identity.setup.code.wrong"));
		}
		this.throttle.setupCodeWasRight();
		String name = Names.tidy(form.name());
		String email = form.email().strip();
		List<Problem> problems = problems(form, name, email);
		if (!problems.isEmpty()) {
			return Result.refused(problems);
		}
		PersonId person = new PersonId(this.ids.next());
		this.people.add(person, name);
		this.accounts.add(person, email, this.encoder.encode(form.password()), null);
		this.database.sql("delete from setup_code").update();
		this.actingAs.run(person, () -> {
			this.trail.record(TrailEntry.of("account.created", null, null).object(person.value()));
			this.people.countries().forEach((country) -> administrator(person, country));
		});
		return Result.done(person);
	}

	private void administrator(PersonId person, TerritoryId country) {
		GrantView grant = new GrantView(this.ids.next(), person, Role.ADMINISTRATOR, null, country,
				this.today.in(country), null);
		this.grants.add(grant);
		this.people.place(person, country, null);
		this.trail.record(TrailEntry.of("grant.given", null, country)
			.item(Role.ADMINISTRATOR.key())
			.object(person.value())
			.details(Map.of("grant", grant.id().toString())));
	}

	private static List<Problem> problems(Form form, String name, String email) {
		List<Problem> problems = new ArrayList<>();
		Names.problem(name).ifPresent(problems::add);
		Emails.problem(email).ifPresent(problems::add);
		problems.addAll(PasswordRule.problems("password", form.password(), email, name));
		if (!form.password().equals(form.again())) {
			problems.add(Problem.of("again", "identity.password.differs"));
		}
		return problems;
	}

	/** People type it with spaces or in capitals. */
	private static String tidyCode(String typed) {
		return typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
	}

	private Optional<String> hash(boolean lock) {
		return this.database.sql("select code_hash from setup_code" + (lock ? " for update" : ""))
			.query(String.class)
			.optional();
	}

}
