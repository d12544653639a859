package org.hakbang.privacy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.hakbang.shared.SubjectOwners;
import org.hakbang.shared.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Which subjects are confidential, and how what people wrote about them is kept. */
@Component
public class Confidential {

	/**
	 * Stands in a clear column where the words themselves are sealed in the one beside
	 * it.
	 */
	public static final String SEALED = "sealed";

	private final Vaults vaults;

	private final SubjectOwners owners;

	private final MessageSource messages;

	Confidential(Vaults vaults, SubjectOwners owners, MessageSource messages) {
		this.vaults = vaults;
		this.owners = owners;
		this.messages = messages;
	}

	/** Empty if the subject is no secret. */
	public Optional<UUID> vault(Subject subject) {
		return this.owners.find(subject).flatMap((owner) -> owner.vault(subject));
	}

	/**
	 * The subject's vault, for sealing; null if the subject is no secret.
	 * @throws IllegalStateException if the vault was shredded: nothing is written about
	 * who was forgotten
	 */
	public @Nullable OpenVault toSeal(Subject subject) {
		return vault(subject).map(this.vaults::opened).orElse(null);
	}

	/** For one use case. */
	public Reading reading() {
		return new Reading();
	}

	/** Opens what rows hold, looking at each vault once. */
	public final class Reading {

		private final Map<UUID, Optional<OpenVault>> seen = new HashMap<>();

		/**
		 * The words of a row; once their vault was shredded, a word in the reader's
		 * language that says so ({@code privacy.erased}).
		 * @param clear what stands in the clear column
		 * @param vault null if the row is not sealed
		 * @param sealed null if there is nothing in it
		 */
		public String words(String clear, @Nullable UUID vault, byte @Nullable [] sealed, String place) {
			if (vault == null || sealed == null) {
				return clear;
			}
			return vault(vault).map((open) -> open.openText(place, sealed))
				.orElseGet(() -> Confidential.this.messages.getMessage("privacy.erased", null,
						LocaleContextHolder.getLocale()));
		}

		/** Empty if it was shredded. */
		public Optional<OpenVault> vault(UUID vault) {
			return this.seen.computeIfAbsent(vault, Confidential.this.vaults::look);
		}

	}

}
