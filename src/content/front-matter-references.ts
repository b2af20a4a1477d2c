/** The references in front matter that may have other faults; what is not even text is left out. */
export function referencesIn(data: unknown) {
  const { categories, wards, topic, cover, audio, attachments } = fieldsOf(data);
  return {
    categories: textsIn(categories),
    wards: textsIn(wards),
    topic: textsIn([topic])[0],
    cover: textsIn([fieldsOf(cover)['src']]).find(isNeighbour),
    audio: textsIn([fieldsOf(audio)['src']]).find(isNeighbour),
    attachments: textsIn(
      Array.isArray(attachments) ? attachments.map((item) => fieldsOf(item)['file']) : [],
    ).filter(isNeighbour),
  };
}

/** A name in the wrong form is reported as such, and not as missing too. */
function isNeighbour(name: string): boolean {
  return /^\.\.?\//.test(name);
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter((item) => typeof item === 'string').map((item) => item.normalize('NFC'))
    : [];
}
