/** The packages of a lockfile with their licences, and which of these licences a portal may depend on. */

import type { Lockfile } from './lockfile.ts';

export interface LicensedPackage {
  name: string;
  version: string;
  /** An SPDX expression; “unknown” when neither the package nor the one that brings it along names one. */
  licence: string;
  /** Whether only development needs it. */
  dev: boolean;
}

/** Why code under a licence may be used; one that is not listed is refused until somebody has read it. */
export const ALLOWED_LICENCES: Readonly<Record<string, string>> = {
  '0BSD': 'asks nothing',
  'Apache-2.0': 'asks to keep the notice',
  'BSD-2-Clause': 'asks to keep the notice',
  'BSD-3-Clause': 'asks to keep the notice',
  'BlueOak-1.0.0': 'asks to keep the notice',
  'CC0-1.0': 'asks nothing',
  ISC: 'asks to keep the notice',
  'LGPL-3.0-or-later':
    'libvips, a library of its own that only the build loads; nothing of it is published',
  MIT: 'asks to keep the notice',
  'MPL-2.0': 'asks for the source of changed files, and none is changed',
  'OFL-1.1': 'a font may be published with a page, and keeps its name',
  'Python-2.0': 'asks to keep the notice; only development loads it',
  Unlicense: 'asks nothing',
};

/** Every package of a lockfile, by name and version. */
export function listLicences({ packages }: Lockfile): LicensedPackage[] {
  const entries = Object.entries(packages).filter(([place, { link }]) => place !== '' && !link);
  const listed = entries.map(([place, { version = '', license, dev, devOptional }]) => {
    const name = nameOf(place);
    const licence = license ?? licenceOfParent(packages, name) ?? 'unknown';
    return { name, version, licence, dev: Boolean(dev ?? devOptional) };
  });
  const unique = new Map(listed.map((each) => [`${each.name}@${each.version}`, each]));
  return [...unique.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

function nameOf(place: string): string {
  return place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/** A program for another system is not installed here, so the lockfile has its name only; its package is one with it. */
function licenceOfParent(packages: Lockfile['packages'], name: string): string | undefined {
  const parents = Object.values(packages).filter(
    ({ optionalDependencies, license }) => license && optionalDependencies?.[name] !== undefined,
  );
  return parents[0]?.license;
}

/** Whether an SPDX expression is allowed: of `A AND B` both have to be, of `A OR B` one. */
export function isAllowedLicence(expression: string): boolean {
  const choices = expression.replace(/[()]/g, '').split(' OR ');
  return choices.some((choice) =>
    choice.split(' AND ').every((each) => Object.hasOwn(ALLOWED_LICENCES, each)),
  );
}
