package org.hakbang.architecture.violations.checklist;

import javax.crypto.SecretKey;

/** A module that keeps a key of its own. */
public record SealsByItself(SecretKey key) {

}
