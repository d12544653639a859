package org.hakbang.privacy;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.hakbang.privacy.KeyRows.Wrapped;
import org.hakbang.shared.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Vaults: what is sealed in one can be read by who has the installation's keys, until it
 * is shredded. From then on nobody can, wherever a copy of it lies. No key is kept in
 * memory beside the installation's own, so a vault that was shredded anywhere is shredded
 * here.
 */
@Service
public class Vaults {

	private final KeyRing keys;

	private final VaultRows rows;

	private final Ids ids;

	Vaults(KeyRing keys, VaultRows rows, Ids ids) {
		this.keys = keys;
		this.rows = rows;
		this.ids = ids;
	}

	/** A new vault with a key of its own. */
	@Transactional
	public UUID make() {
		UUID id = this.ids.next();
		MasterKey current = this.keys.current();
		byte[] key = Sealing.random(Sealing.KEY_BYTES);
		this.rows.add(new Wrapped(id, current.version(), current.wrap(VaultRows.name(id), key)));
		return id;
	}

	/**
	 * The vault, for sealing and opening many things at once; empty if it was shredded.
	 * @throws IllegalArgumentException if there is no such vault
	 */
	@Transactional(readOnly = true)
	public Optional<OpenVault> look(UUID vault) {
		return this.rows.find(vault).map(this::open);
	}

	/**
	 * The vaults of many things at once, for a list; those that were shredded are not
	 * among them.
	 */
	@Transactional(readOnly = true)
	public Map<UUID, OpenVault> look(Collection<UUID> vaults) {
		return this.rows.find(vaults).stream().map(this::open).collect(Collectors.toMap(OpenVault::id, (open) -> open));
	}

	private OpenVault open(Wrapped wrapped) {
		return new OpenVault(wrapped.id(),
				this.keys.get(wrapped.version()).unwrap(VaultRows.name(wrapped.id()), wrapped.bytes()));
	}

	/**
	 * Seals something that opens wherever it stands. What stays in one place is better
	 * sealed for it, with {@link OpenVault#seal}.
	 * @throws IllegalStateException if the vault was shredded
	 */
	@Transactional(readOnly = true)
	public byte[] seal(UUID vault, byte[] clear) {
		return opened(vault).seal("", clear);
	}

	/** As {@link #seal(UUID, byte[])}. */
	@Transactional(readOnly = true)
	public byte[] seal(UUID vault, String clear) {
		return seal(vault, clear.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Opens what {@link #seal(UUID, byte[])} sealed; empty if the vault was shredded.
	 * @throws SealBroken if it was changed or sealed in another vault
	 */
	@Transactional(readOnly = true)
	public Optional<byte[]> open(UUID vault, byte[] sealed) {
		return look(vault).map((open) -> open.open("", sealed));
	}

	/** As {@link #open}. */
	@Transactional(readOnly = true)
	public Optional<String> openText(UUID vault, byte[] sealed) {
		return look(vault).map((open) -> open.openText("", sealed));
	}

	/**
	 * The vault, which must be there for sealing something in it.
	 * @throws IllegalStateException if it was shredded
	 */
	@Transactional(readOnly = true)
	public OpenVault opened(UUID vault) {
		return look(vault).orElseThrow(() -> new IllegalStateException("The vault " + vault + " was shredded"));
	}

	/** Destroys the vault's key, for good. Once more changes nothing. */
	@Transactional
	public void shred(UUID vault) {
		this.rows.shred(vault);
	}

	@Transactional(readOnly = true)
	public boolean shredded(UUID vault) {
		return this.rows.find(vault).isEmpty();
	}

}
