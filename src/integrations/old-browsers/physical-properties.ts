/**
 * Logical properties as physical ones. Old browsers know no `padding-inline`, and the portal is written from left to
 * right in every language it has, so that what is start is left.
 */
import type { Declaration, Plugin } from 'postcss';

/** The sides of the two axes. */
const SIDES = {
  inline: { start: 'left', end: 'right' },
  block: { start: 'top', end: 'bottom' },
} as const;

const SIZES = { inline: 'width', block: 'height' } as const;

/** The PostCSS plugin. A logical property that it cannot translate is a fault of the style sheet. */
export function physicalProperties(): Plugin {
  return {
    postcssPlugin: 'physical-properties',
    Declaration(declaration) {
      const physical = toPhysical(declaration.prop, declaration.value);
      if (physical) replace(declaration, physical);
    },
  };
}

/** The declarations that say the same with sides, as pairs of property and value; undefined when nothing is logical. */
export function toPhysical(property: string, value: string): [string, string][] | undefined {
  if (property === 'inset') return fourSides(value);
  const size = /^(min-|max-)?(inline|block)-size$/.exec(property);
  if (size) return [[`${size[1] ?? ''}${SIZES[size[2] as 'inline' | 'block']}`, value]];
  const side =
    /^(margin|padding|inset|border|scroll-margin|scroll-padding)-(inline|block)(?:-(start|end))?(-(?:width|style|color))?$/.exec(
      property,
    );
  if (!side) return undefined;
  const [, start = '', axis = '', end, rest = ''] = side;
  const sides = SIDES[axis as 'inline' | 'block'];
  const named = (name: string) => (start === 'inset' ? name : `${start}-${name}${rest}`);
  if (end) return [[named(sides[end as 'start' | 'end']), value]];
  // `border-inline` has one value for both sides; the others have one or two.
  const [first = value, second = first] = start === 'border' && !rest ? [value] : parts(value);
  return [
    [named(sides.start), first],
    [named(sides.end), second],
  ];
}

function fourSides(value: string): [string, string][] {
  const [top = value, right = top, bottom = top, left = right] = parts(value);
  return Object.entries({ top, right, bottom, left });
}

/** The values that white space divides, outside brackets. */
function parts(value: string): string[] {
  return value.match(/(?:[^\s()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))+/g) ?? [];
}

function replace(declaration: Declaration, physical: readonly [string, string][]): void {
  for (const [prop, value] of physical) declaration.cloneBefore({ prop, value });
  declaration.remove();
}
