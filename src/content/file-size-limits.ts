/** How large a file of the content may be. */

/** Ten times a very long article; a larger file has a picture or another file in its text. */
export const MAX_FILE_CHARS = 300_000;
/** The front matter of an article, or a file of settings. */
export const MAX_YAML_CHARS = 100_000;
/** A larger file is not even opened: it is no text. */
export const MAX_FILE_BYTES = 64_000_000;
