/**
 * A person's case at a help desk: what is asked at the door, its steps and tasks, who
 * handles it. What the steps are is data. Only those who work for its desk see it; what
 * identifies a person is sealed in the case's vault.
 */
@org.jspecify.annotations.NullMarked
package org.hakbang.helpdesk;
