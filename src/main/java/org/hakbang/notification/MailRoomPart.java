package org.hakbang.notification;

import java.util.List;

import org.hakbang.shared.AccountParts;
import org.hakbang.shared.PagePart;

import org.springframework.stereotype.Component;

/** The way to the mail room, on the page of those who may enter. */
@Component
class MailRoomPart implements AccountParts {

	private final MailRoom room;

	MailRoomPart(MailRoom room) {
		this.room = room;
	}

	@Override
	public List<PagePart> parts() {
		return this.room.open() ? List.of(new PagePart("notification/room", this.room.state(), PagePart.Where.MAIN, 30))
				: List.of();
	}

}
