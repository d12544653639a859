package org.hakbang.desk;

import org.hakbang.identity.PersonView;
import org.hakbang.identity.Role;

/** Somebody who works for a desk today, in one of its roles. */
public record DeskPerson(PersonView person, Role role) {

}
