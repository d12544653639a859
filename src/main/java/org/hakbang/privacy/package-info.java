/**
 * Vaults in which the words about a person are sealed, and the keys that open them, which
 * are kept outside of the database. To forget a person is to shred a vault.
 */
@org.jspecify.annotations.NullMarked
package org.hakbang.privacy;
