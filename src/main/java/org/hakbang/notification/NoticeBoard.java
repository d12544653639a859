package org.hakbang.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.hakbang.identity.Access;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.PersonId;
import org.hakbang.territory.Territories;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The notices of the person who is signed in; nobody sees another's. */
@Service
public class NoticeBoard {

	static final int PAGE_SIZE = 20;

	private final NoticeRows rows;

	private final Sentences sentences;

	private final Access access;

	private final Territories territories;

	NoticeBoard(NoticeRows rows, Sentences sentences, Access access, Territories territories) {
		this.rows = rows;
		this.sentences = sentences;
		this.access = access;
		this.territories = territories;
	}

	/** How many the reader has not read. */
	@Transactional(readOnly = true)
	public int unread() {
		return this.rows.unread(this.access.actor());
	}

	/**
	 * A page of them.
	 * @param page from 1; one that lies behind the last shows the last
	 */
	@Transactional(readOnly = true)
	public NoticesPage page(int page) {
		PersonId me = this.access.actor();
		int pages = Math.max(1, (this.rows.count(me) + PAGE_SIZE - 1) / PAGE_SIZE);
		int shown = Math.min(Math.max(page, 1), pages);
		List<NoticeView> notices = this.rows.page(me, (shown - 1) * PAGE_SIZE, PAGE_SIZE)
			.stream()
			.map(this::view)
			.toList();
		return new NoticesPage(notices, this.rows.unread(me), shown, pages);
	}

	/**
	 * Marks one as read.
	 * @return the address it leads to; the reader's notices if it is no longer theirs to
	 * see
	 * @throws NotFound if the reader has no such notice
	 */
	@Transactional
	public String read(UUID id) {
		PersonId me = this.access.actor();
		Notice notice = this.rows.find(me, id).orElseThrow(NotFound::new);
		this.rows.read(me, id);
		return mayView(notice) ? notice.page() : "/notices";
	}

	/** Marks all as read that came up to a moment. */
	@Transactional
	public void readAll(Instant until) {
		this.rows.readAll(this.access.actor(), until);
	}

	private NoticeView view(Notice notice) {
		boolean may = mayView(notice);
		String text = may ? this.sentences.of(notice.kind(), notice.words(), LocaleContextHolder.getLocale())
				: this.sentences.say("notification.hidden", LocaleContextHolder.getLocale());
		return new NoticeView(notice.id(), text, may ? this.territories.get(notice.territory()).name() : "",
				may ? notice.page() : null, notice.at(), notice.readAt() == null);
	}

	private boolean mayView(Notice notice) {
		return this.access.belongs(notice.territory());
	}

}
