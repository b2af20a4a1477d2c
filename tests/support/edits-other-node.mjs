/**
 * Loaded into a build by NODE_OPTIONS, and so into all that it starts: another release of Node, which also groups digits
 * in another way, as a new release of its ICU may.
 */
const edition = Number(process.env['OTHER_NODE_EDITION'] ?? 0);
const version = `${process.version}.${edition}`;
const separators = ['\u202f', '’', '_'];
const separator = separators[edition % separators.length];

Object.defineProperty(process, 'version', { value: version, configurable: true });
Object.defineProperty(process, 'versions', {
  value: { ...process.versions, node: version.slice(1) },
  configurable: true,
});

const { prototype } = Intl.NumberFormat;
const { get: original } = Object.getOwnPropertyDescriptor(prototype, 'format') ?? {};
Object.defineProperty(prototype, 'format', {
  configurable: true,
  get() {
    const format = original?.call(this);
    return (number) => format(number).replaceAll('.', separator);
  },
});
