/**
 * A folder in which files are laid to be published: when a file is whole, what becomes of it and
 * where it then goes. What it says is read by {@code source}, and taken by the desk.
 */
@NullMarked
package readout.ingest.folder;

import org.jspecify.annotations.NullMarked;
