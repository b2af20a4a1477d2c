/** The HTML of parts that many pages of a build share, by name: see KeptPart.astro. */
export const keptHtml = new Map<string, string>();
