package org.hakbang.notification;

import java.util.List;

/**
 * A page of one's notices, those not read first.
 *
 * @param unread how many there are in all
 * @param page from 1
 * @param pages at least 1
 */
public record NoticesPage(List<NoticeView> notices, int unread, int page, int pages) {

}
