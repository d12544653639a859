package org.hakbang.engine;

import org.hakbang.checklist.CycleDefinition;

/**
 * One edition of a cycle: its checklists and its processes, with one hash and one
 * deployment.
 *
 * @param hash SHA-256 of everything but translations and guidance, in hex
 */
public record Bundle(String hash, CycleDefinition definition) {

}
