/**
 * Definitions of cycles, steps and indicators as the checklist files give them; rules;
 * answers and evidence. Knows no engine and no step's name.
 */
@org.jspecify.annotations.NullMarked
package org.hakbang.checklist;
