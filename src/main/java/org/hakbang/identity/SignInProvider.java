package org.hakbang.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.hakbang.shared.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks an email address and a password. Unknown, suspended and expired accounts, and
 * wrong passwords, take the same time and get the same answer. In the demo the id of one
 * of its people is enough.
 */
@Component
class SignInProvider implements AuthenticationProvider {

	private final AccountRows accounts;

	private final PasswordEncoder encoder;

	private final Throttle throttle;

	private final ObjectProvider<DemoPeople> demo;

	private final Clock clock;

	/** What a guess at an account that is not there is compared with. */
	private final String nobodysHash;

	SignInProvider(AccountRows accounts, PasswordEncoder encoder, Throttle throttle, ObjectProvider<DemoPeople> demo,
			Clock clock) {
		this.accounts = accounts;
		this.encoder = encoder;
		this.throttle = throttle;
		this.demo = demo;
		this.clock = clock;
		this.nobodysHash = encoder.encode(Secrets.make());
	}

	@Override
	public Authentication authenticate(Authentication typed) {
		Optional<PersonId> demoPerson = this.demo.stream()
			.flatMap((people) -> people.find(typed.getName()).stream())
			.findFirst();
		if (demoPerson.isPresent()) {
			return signedIn(demoPerson.get(), typed);
		}
		String address = Address
			.of((typed.getDetails() instanceof WebAuthenticationDetails details) ? details.getRemoteAddress() : "");
		Duration wait = this.throttle.attempt(typed.getName(), address);
		if (!wait.isZero()) {
			throw new TooManyGuesses(wait);
		}
		String password = String.valueOf(typed.getCredentials());
		Optional<Account> account = this.accounts.of(typed.getName())
			.filter((found) -> found.opensAt(this.clock.instant()));
		String hash = account.map(Account::passwordHash).orElse(this.nobodysHash);
		if (!this.encoder.matches(password, hash) || account.isEmpty()) {
			throw new BadCredentialsException("No account opens with this");
		}
		this.throttle.succeeded(typed.getName(), address);
		if (this.encoder.upgradeEncoding(hash)) {
			this.accounts.password(account.get().person(), this.encoder.encode(password),
					account.get().temporaryUntil());
		}
		return signedIn(account.get().person(), typed);
	}

	private static Authentication signedIn(PersonId person, Authentication typed) {
		UsernamePasswordAuthenticationToken signedIn = UsernamePasswordAuthenticationToken
			.authenticated(new SignedIn(person.value()), null, List.of());
		signedIn.setDetails(typed.getDetails());
		return signedIn;
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

}
