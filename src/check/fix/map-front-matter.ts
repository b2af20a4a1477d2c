/** Changes the YAML of a Markdown file and leaves the rest byte for byte. */

const FRONT_MATTER = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?)((?<=\n)---[ \t]*(?:\r?\n|$))/;

/** The file with its YAML as `change` gives it; a file without front matter as it is. */
export function mapFrontMatter(source: string, change: (yaml: string) => string): string {
  return source.replace(
    FRONT_MATTER,
    (_, open: string, yaml: string, close: string) => open + change(yaml) + close,
  );
}
