package org.hakbang.checklist;

/** A file that may come in: its name made harmless, its kind as its content says. */
record AcceptedFile(String name, String mediaType) {

}
