package org.hakbang.helpdesk;

import java.util.UUID;

/**
 * A file that somebody put with a request before sending it.
 *
 * @param name as its sender called it, made harmless
 * @param size in bytes
 */
public record DraftFile(UUID id, String name, long size) {

}
