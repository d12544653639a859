package org.hakbang.shell;

/** How many tasks wait for the reader; the inbox implements it. */
public interface InboxCount {

	int count();

}
