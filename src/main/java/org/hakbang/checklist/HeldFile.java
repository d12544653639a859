package org.hakbang.checklist;

/**
 * A file that was looked at and is kept, but stands behind nothing yet.
 *
 * @param name cleaned, with the ending that fits
 * @param size in bytes
 */
public record HeldFile(String name, String mediaType, long size, String sha256) {

}
