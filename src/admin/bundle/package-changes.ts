/**
 * What is different in the bundle from the package as it is published. Each change names the very text that it replaces:
 * where a new version has it no longer, the bundle fails instead of losing the change.
 */

/** A text of the package and what stands in its place. */
export interface Change {
  /** What would be lost without it, for the message of a bundle that fails. */
  reason: string;
  find: RegExp;
  replacement: string;
}

export const CHANGES: readonly Change[] = [
  {
    // Beside its own copies the package names those of a distribution network, which would learn of every visit.
    reason: 'no font is asked of another host',
    find: /@font-face \{[^{}]*?url\(https:\/\/cdn\.jsdelivr\.net\/[^{}]*\}/g,
    replacement: '',
  },
  {
    reason: 'the status page of GitHub is not asked at each sign-in',
    find: /`https:\/\/www\.githubstatus\.com\/api\/v2\/status\.json`/g,
    replacement: '`data:,`',
  },
  {
    reason: 'the status page of GitLab is not asked at each sign-in',
    find: /`https:\/\/status-api\.hostedstatus\.com\/[^`]*`/g,
    replacement: '`data:,`',
  },
  {
    // `media_folder` is `..` for saving, since the name of an entry counts as a folder there; what a file says of its
    // neighbour is beside it all the same.
    reason: 'a picture beside an article is shown',
    find: /(=\w+\(\w+\(\[\w+,)(\w+)(,\w+\]\)\);return \w+\(\)\.get\(\w+\)\},\w+=\(\{path:e,entry:t,)/g,
    replacement: '$1e.startsWith(`./`)?``:$2$3',
  },
  {
    reason: 'a picture that lies beside an article already is named as the portal names it',
    find: /(\w+!==void 0&&\w+!==void 0\)\{if\(\w+===\w+\)return )(\w+\.name;)/g,
    replacement: '$1`./`+$2',
  },
  {
    reason: 'a picture in a text has a description',
    find: /(label:Y\(`editor_components\.alt`\),required:)!1/g,
    replacement: '$1!0',
  },
];

/** The source of the package with all changes made. Throws when one of them finds nothing to change. */
export function changePackage(source: string): string {
  return CHANGES.reduce((text, { reason, find, replacement }) => {
    const changed = text.replace(find, replacement);
    if (changed === text) throw new PackageChangedError(reason);
    return changed;
  }, source);
}

/** A new version of the package has another text at the place of a change. */
export class PackageChangedError extends Error {
  override name = 'PackageChangedError';
  constructor(reason: string) {
    super(
      `Không dựng được màn hình biên tập: gói @sveltia/cms đã đổi, nên không còn giữ được điều này: ${reason}. Hãy cài đúng phiên bản trong package-lock.json bằng npm ci.`,
    );
  }
}
