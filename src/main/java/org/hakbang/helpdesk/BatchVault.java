package org.hakbang.helpdesk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.hakbang.helpdesk.domain.CaseBatches;
import org.hakbang.privacy.Vaults;
import org.springframework.stereotype.Component;

/** Seals the rows of a batch that are left to enter, and opens them again. */
@Component
class BatchVault {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final TypeReference<List<BatchRow>> ROWS = new TypeReference<>() {
	};

	private final Vaults vaults;

	BatchVault(Vaults vaults) {
		this.vaults = vaults;
	}

	byte[] seal(UUID vault, List<BatchRow> rows) {
		try {
			return this.vaults.seal(vault, JSON.writeValueAsBytes(rows));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** None once the batch has ended. */
	List<BatchRow> rows(CaseBatches.Row batch) {
		byte[] sealed = batch.sealed();
		if (sealed == null) {
			return List.of();
		}
		return this.vaults.open(batch.vault(), sealed).map((json) -> {
			try {
				return JSON.readValue(json, ROWS);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}).orElse(List.of());
	}

}
