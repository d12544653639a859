package org.hakbang.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes accounts, suspends them and changes their passwords. */
@Service
class Accounts {

	/** How long a password made by somebody else works. */
	static final Duration TEMPORARY = Duration.ofDays(7);

	/** A password that is shown once, to whoever made it, and kept nowhere. */
	record TemporaryPassword(String email, String password, Instant until) {
	}

	private final AccountRows accounts;

	private final PersonRows people;

	private final Access access;

	private final Authority authority;

	private final PasswordEncoder encoder;

	private final Throttle throttle;

	private final ObjectProvider<GrantEnding> endings;

	private final Trail trail;

	private final Clock clock;

	Accounts(AccountRows accounts, PersonRows people, Access access, Authority authority, PasswordEncoder encoder,
			Throttle throttle, ObjectProvider<GrantEnding> endings, Trail trail, Clock clock) {
		this.accounts = accounts;
		this.people = people;
		this.access = access;
		this.authority = authority;
		this.encoder = encoder;
		this.throttle = throttle;
		this.endings = endings;
		this.trail = trail;
		this.clock = clock;
	}

	/** Makes an account with a temporary password. Refuses under {@code email}. */
	@Transactional
	public Result<TemporaryPassword> make(TerritoryId territory, PersonId person, String typed) {
		List<Problem> problems = new ArrayList<>(refusal(territory, person));
		String email = typed.strip();
		Emails.problem(email).ifPresent(problems::add);
		if (!problems.isEmpty()) {
			return Result.refused(problems);
		}
		TemporaryPassword made = temporary(email);
		if (!this.accounts.add(person, email, this.encoder.encode(made.password()), made.until())) {
			return Result.refused(Problem.of("email",
					this.accounts.of(person).isPresent() ? "identity.account.exists" : "identity.email.taken"));
		}
		this.trail.record(TrailEntry.of("account.created", null, territory)
			.object(person.value())
			.details(Map.of("email", email)));
		return Result.done(made);
	}

	/**
	 * Replaces a forgotten password by a temporary one and ends the person's sessions.
	 */
	@Transactional
	public Result<TemporaryPassword> renew(TerritoryId territory, PersonId person) {
		List<Problem> problems = refusal(territory, person);
		if (problems.isEmpty() && person.equals(this.access.actor())) {
			problems = List.of(Problem.of("", "identity.account.own"));
		}
		if (!problems.isEmpty()) {
			return Result.refused(problems);
		}
		TemporaryPassword made = temporary(this.accounts.of(person).orElseThrow(NotFound::new).email());
		this.accounts.password(person, this.encoder.encode(made.password()), made.until());
		this.accounts.endSessions(person, null);
		this.trail.record(TrailEntry.of("account.renewed", null, territory).object(person.value()));
		return Result.done(made);
	}

	/**
	 * Signs the person out everywhere and lets nobody in any more; or lets them in again.
	 */
	@Transactional
	public Result<Boolean> suspend(TerritoryId territory, PersonId person, boolean suspended) {
		List<Problem> problems = refusal(territory, person);
		if (problems.isEmpty() && person.equals(this.access.actor())) {
			problems = List.of(Problem.of("", "identity.account.own"));
		}
		if (!problems.isEmpty()) {
			return Result.refused(problems);
		}
		this.accounts.of(person).orElseThrow(NotFound::new);
		if (!this.accounts.suspend(person, suspended)) {
			return Result.done(false);
		}
		TrailEntry entry = suspended ? TrailEntry.of("account.suspended", null, territory)
				: TrailEntry.of("account.reactivated", null, territory);
		this.trail.record(entry.object(person.value()));
		if (suspended) {
			this.accounts.endSessions(person, null);
			this.endings.orderedStream().forEach((ending) -> ending.suspended(person));
		}
		return Result.done(true);
	}

	/** The actor's own account. @throws NotFound if there is none */
	@Transactional(readOnly = true)
	public Account own() {
		return this.accounts.of(this.access.actor()).orElseThrow(NotFound::new);
	}

	/**
	 * Changes the actor's own password and ends their other sessions. Refuses under
	 * {@code current}, {@code password} and {@code again}.
	 * @param session the id of the session that goes on, null if none
	 */
	@Transactional
	public Result<Boolean> changeOwn(String current, String password, String again, @Nullable String session) {
		Account account = own();
		// Counted apart from where others sign in from, and for each person alone: nobody
		// can make others wait.
		String where = "own password of " + account.person();
		Duration wait = this.throttle.attempt(account.email(), where);
		if (!wait.isZero()) {
			return Result.refused(Problem.of("current", "identity.password.wait", (wait.toSeconds() + 59) / 60));
		}
		if (account.passwordHash() == null || !this.encoder.matches(current, account.passwordHash())) {
			return Result.refused(Problem.of("current", "identity.password.wrong"));
		}
		this.throttle.succeeded(account.email(), where);
		String name = this.people.names(List.of(account.person())).getOrDefault(account.person(), "");
		List<Problem> problems = new ArrayList<>(PasswordRule.problems("password", password, account.email(), name));
		if (problems.isEmpty() && password.equals(current)) {
			problems.add(Problem.of("password", "identity.password.same"));
		}
		if (!password.equals(again)) {
			problems.add(Problem.of("again", "identity.password.differs"));
		}
		if (!problems.isEmpty()) {
			return Result.refused(problems);
		}
		this.accounts.password(account.person(), this.encoder.encode(password), null);
		this.accounts.endSessions(account.person(), session);
		this.trail.record(TrailEntry.of("password.changed", null, null).object(account.person().value()));
		return Result.done(true);
	}

	private List<Problem> refusal(TerritoryId territory, PersonId person) {
		this.access.require(Permission.MANAGE_OWN_PEOPLE, territory);
		this.people.requireKnown(person, territory);
		return this.authority.over(person) ? List.of() : List.of(Problem.of("", "identity.person.beyond"));
	}

	private TemporaryPassword temporary(String email) {
		return new TemporaryPassword(email, Secrets.make(), this.clock.instant().plus(TEMPORARY));
	}

}
