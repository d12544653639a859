package org.hakbang.slip;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.hakbang.checklist.HeldFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of files that came back with slips. */
@Repository
class AllSlipFiles {

	private final JdbcClient database;

	AllSlipFiles(JdbcClient database) {
		this.database = database;
	}

	void add(SlipId slip, UUID id, boolean itself, HeldFile file, Instant at) {
		this.database.sql("""
				insert into slip_file (id, slip, itself, name, media_type, size, sha256, received_at)
				values (:id, :slip, :itself, :name, :type, :size, :sha256, :at)
				""")
			.param("id", id)
			.param("slip", slip.value())
			.param("itself", itself)
			.param("name", file.name())
			.param("type", file.mediaType())
			.param("size", file.size())
			.param("sha256", file.sha256())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update();
	}

	/** Those of a slip, the slip itself first. */
	List<SlipFile> of(SlipId slip) {
		return this.database.sql("select * from slip_file where slip = ? order by itself desc, id")
			.param(slip.value())
			.query((row, number) -> new SlipFile(row.getObject("id", UUID.class), row.getBoolean("itself"),
					new HeldFile(row.getString("name"), row.getString("media_type"), row.getLong("size"),
							row.getString("sha256")),
					row.getObject("evidence", UUID.class)))
			.list();
	}

	void became(UUID file, UUID evidence) {
		this.database.sql("update slip_file set evidence = ? where id = ?").params(evidence, file).update();
	}

	/** A newer sheet took its place before anything of it was accepted. */
	void forget(UUID file) {
		this.database.sql("delete from slip_file where id = ? and evidence is null").param(file).update();
	}

}
