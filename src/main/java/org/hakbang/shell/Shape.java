package org.hakbang.shell;

/**
 * How a status looks: shape and colour. The word always stands beside it.
 *
 * @param icon the symbol in the sprite, without {@code i-}
 * @param tone the class of the state, such as {@code s-done}
 * @param tile the class of the tile and of its stair, empty for what has not begun
 */
public record Shape(String icon, String tone, String tile) {

}
