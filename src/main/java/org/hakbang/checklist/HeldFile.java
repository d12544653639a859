package org.hakbang.checklist;

/**
 * A file that was looked at and is kept, but stands behind nothing yet.
 *
 * @param name cleaned, with the ending that fits; of a file that is held for a vault, who
 * keeps it must seal it
 * @param size in bytes
 * @param sha256 the hash of its content, in hex; of a file that is held for a vault
 * another hash that only who can open the vault can make
 */
public record HeldFile(String name, String mediaType, long size, String sha256) {

}
