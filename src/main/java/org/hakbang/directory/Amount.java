package org.hakbang.directory;

import java.math.BigDecimal;

/**
 * Money.
 *
 * @param currency ISO 4217
 */
public record Amount(BigDecimal amount, String currency) {

}
