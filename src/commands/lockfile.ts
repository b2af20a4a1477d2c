/** The part of package-lock.json (lockfileVersion 3) that is of interest here. */
export interface Lockfile {
  packages: Record<string, LockedPackage>;
}

interface LockedPackage {
  /** Only where the package has another name than its folder. */
  name?: string;
  version?: string;
  /** An SPDX expression. */
  license?: string;
  /** The digest that npm holds a download against. */
  integrity?: string;
  /** Where it comes from, when that is no registry: a folder, a repository. */
  resolved?: string;
  link?: boolean;
  /** Comes within the package around it. */
  inBundle?: boolean;
  optional?: boolean;
  dev?: boolean;
  /** Needed for development, and by something optional too. */
  devOptional?: boolean;
  os?: string[];
  cpu?: string[];
  optionalDependencies?: Record<string, string>;
}

/** What the names of builds call an operating system, and what npm does. */
const SYSTEMS: Record<string, string> = { windows: 'win32', win32: 'win32' };
const PROCESSORS = new Set(['arm64', 'arm', 'x64', 'ia32', 'wasm32', 'riscv64', 's390x', 'ppc64']);

/** The entries, path and package, for exactly versioned optional dependencies that the lockfile does not hold. */
export function missingBuilds({ packages }: Lockfile): [string, LockedPackage][] {
  return Object.entries(packages).flatMap(([owner, { optionalDependencies = {}, dev }]) =>
    Object.entries(optionalDependencies)
      .filter(([, version]) => /^\d/.test(version))
      .flatMap(([name, version]): [string, LockedPackage][] => {
        const found = resolve(packages, owner, name);
        if (found?.version === version) return [];
        // Where another version sits on top, this one goes below its owner.
        const place = found ? `${owner}/node_modules/${name}` : `node_modules/${name}`;
        return [[place, { version, ...platformOf(name), ...(dev && { dev }), optional: true }]];
      }),
  );
}

/** The entries, place and `name@version`, of packages from a registry that npm could not hold against a digest. */
export function withoutIntegrity({ packages }: Lockfile): [place: string, specifier: string][] {
  return Object.entries(packages)
    .filter(([place, { integrity, link, inBundle, resolved = 'https:' }]) => {
      const isFromRegistry = place.includes('node_modules/') && !link && !inBundle;
      return isFromRegistry && !integrity && resolved.startsWith('https:');
    })
    .map(([place, { name = nameAt(place), version }]) => [place, `${name}@${version}`]);
}

/** `node_modules/a/node_modules/@b/c` → `@b/c` */
function nameAt(place: string): string {
  return place.split('node_modules/').at(-1) ?? place;
}

/** Finds a package as Node does: below its owner, then in every node_modules above. */
function resolve(
  packages: Lockfile['packages'],
  owner: string,
  name: string,
): LockedPackage | undefined {
  for (let base = owner; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
    const found = packages[`${base ? `${base}/` : ''}node_modules/${name}`];
    if (found || base === '') return found;
  }
}

/** `@pagefind/windows-x64` → { os: ['win32'], cpu: ['x64'] } */
function platformOf(name: string): Pick<LockedPackage, 'os' | 'cpu'> {
  const parts = (name.split('/').at(-1) ?? name).split('-');
  const cpu = parts.find((part) => PROCESSORS.has(part));
  const before = parts[parts.indexOf(cpu ?? '') - 1];
  const os = cpu === 'wasm32' ? undefined : before && (SYSTEMS[before] ?? before);
  return { ...(cpu && { cpu: [cpu] }), ...(os && { os: [os] }) };
}
