package org.hakbang.helpdesk;

import java.util.UUID;

import org.hakbang.checklist.CycleDefinition;

/**
 * A case that belongs together with another one.
 *
 * @param tie what ends it
 * @param as what it is to this one: {@code member}, {@code association} or
 * {@code household}
 */
public record LinkedCase(UUID tie, String as, CaseId id, String code, CycleDefinition definition, boolean open) {

}
