package org.hakbang.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hakbang.shared.Problem;

/**
 * What a password must be: long enough and not the first thing one would guess. No rules
 * on what it is composed of.
 */
final class PasswordRule {

	static final int SHORTEST = 10;

	/** In bytes: bcrypt reads no further. */
	static final int LONGEST = 72;

	private static final Set<String> COMMON = read();

	private PasswordRule() {
	}

	/**
	 * What is wrong with a new password.
	 * @param field the name of its form field
	 */
	static List<Problem> problems(String field, String password, String email, String name) {
		if (password.codePointCount(0, password.length()) < SHORTEST) {
			return List.of(Problem.of(field, "identity.password.short", SHORTEST));
		}
		if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
			return List.of(Problem.of(field, "identity.password.long", LONGEST));
		}
		String plain = plain(password);
		String mailbox = email.contains("@") ? email.substring(0, email.indexOf('@')) : email;
		if (Stream.of(email, mailbox, name).map(PasswordRule::plain).anyMatch(plain::equals)) {
			return List.of(Problem.of(field, "identity.password.own-name"));
		}
		if (COMMON.contains(plain) || plain.chars().distinct().count() < 4) {
			return List.of(Problem.of(field, "identity.password.common"));
		}
		return List.of();
	}

	private static String plain(String words) {
		return words.toLowerCase(Locale.ROOT).replaceAll("[\\s._-]+", "");
	}

	private static Set<String> read() {
		try (BufferedReader list = new BufferedReader(new InputStreamReader(
				Objects.requireNonNull(PasswordRule.class.getResourceAsStream("/identity/common-passwords.txt")),
				StandardCharsets.UTF_8))) {
			return list.lines().map(PasswordRule::plain).filter((line) -> !line.isEmpty()).collect(Collectors.toSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
