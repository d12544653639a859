/**
 * Classes that break the rules of the house, each in one way, to prove that the rules can
 * fail.
 */
package org.hakbang.architecture.violations;
