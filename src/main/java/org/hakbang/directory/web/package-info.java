@org.jspecify.annotations.NullMarked
package org.hakbang.directory.web;
