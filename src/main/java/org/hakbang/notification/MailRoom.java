package org.hakbang.notification;

import java.util.List;
import java.util.UUID;

import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.identity.Access;
import org.hakbang.identity.Addressees;
import org.hakbang.shared.Forbidden;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.TerritoryId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What became of the mails, for those who see to the installation: the administrators of
 * a whole country.
 */
@Service
class MailRoom {

	static final int MOST = 100;

	/**
	 * What the page shows.
	 *
	 * @param missing message keys of what is to be set before mails leave
	 * @param troubled given up or tried in vain, at most {@link #MOST}
	 */
	public record State(List<String> missing, int waiting, int sent, List<MailLine> troubled) {

	}

	private final MailRoomRows rows;

	private final OutboxRows outbox;

	private final MailSettings settings;

	private final Access access;

	private final Addressees addressees;

	private final Trail trail;

	MailRoom(MailRoomRows rows, OutboxRows outbox, MailSettings settings, Access access, Addressees addressees,
			Trail trail) {
		this.rows = rows;
		this.outbox = outbox;
		this.settings = settings;
		this.access = access;
		this.addressees = addressees;
		this.trail = trail;
	}

	/** Whether the actor may enter. */
	@Transactional(readOnly = true)
	public boolean open() {
		return this.addressees.administrators().containsKey(this.access.actor());
	}

	@Transactional(readOnly = true)
	public State state() {
		country();
		return new State(this.settings.missing(), this.rows.count("waiting"), this.rows.count("sent"),
				this.rows.inTrouble(MOST));
	}

	/**
	 * Tries a mail again that was given up; one that was not stays as it is.
	 * @throws NotFound if there is no such mail
	 */
	@Transactional
	public void again(UUID id) {
		TerritoryId country = country();
		OutboxMail mail = this.outbox.find(id).orElseThrow(NotFound::new);
		this.outbox.again(mail.id());
		this.trail.record(TrailEntry.of("mail.tried-again", null, country).object(mail.id()));
	}

	private TerritoryId country() {
		TerritoryId country = this.addressees.administrators().get(this.access.actor());
		if (country == null) {
			throw new Forbidden();
		}
		return country;
	}

}
