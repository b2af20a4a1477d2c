/** At normal speed, what takes ten seconds: Chrome ends an utterance after some fourteen. */
const MAX_CHARS = 150;

/** A text in parts that each take less than ten seconds, cut at commas if possible, else at spaces. */
export function splitForVoice(text: string, rate: number): string[] {
  const max = Math.floor(MAX_CHARS * Math.min(1, rate));
  const parts: string[] = [];
  let rest = text.trim();
  while (rest.length > max) {
    const reach = rest.slice(0, max + 1);
    const comma = Math.max(...[', ', '; ', ': ', '. '].map((mark) => reach.lastIndexOf(mark))) + 1;
    const space = reach.lastIndexOf(' ');
    const cut = comma > max / 3 ? comma : space > 0 ? space : max;
    parts.push(rest.slice(0, cut).trim());
    rest = rest.slice(cut).trim();
  }
  return rest === '' ? parts : [...parts, rest];
}
