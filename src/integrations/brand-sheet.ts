/** Puts the brand colours of the style sheet into the hue of the unit, when portal.yaml names one. */
import type { Plugin, Root, Rule } from 'postcss';
import { BRAND_TOKENS, brandColour, type Tokens } from '../domain/brand-colours.ts';

/** Yellow on black is a scheme of readers who need it; it has no brand. */
const WITHOUT_BRAND = /data-contrast='?maximum/;

/**
 * The PostCSS plugin. Every mode and step of contrast gets its own colours, each computed to be as readable as that of the design.
 *
 * @param hue in degrees
 */
export function brandSheet(hue: number): Plugin {
  return {
    postcssPlugin: 'brand-sheet',
    Once(root) {
      const usual = usualTokens(root);
      root.walkRules((rule) => {
        if (WITHOUT_BRAND.test(rule.selector)) return;
        const tokens = { ...usual, ...tokensOf(rule) };
        rule.each((node) => {
          if (node.type !== 'decl' || !(node.prop in BRAND_TOKENS)) return;
          node.value = brandColour(node.prop, tokens, hue);
        });
      });
    },
  };
}

/** The tokens that hold where no mode or step changes them. */
function usualTokens(root: Root): Tokens {
  const found: Record<string, string> = {};
  root.walkRules(':root', (rule) => {
    const isAlways = rule.parent?.type === 'root' || isLayer(rule.parent);
    if (isAlways) Object.assign(found, tokensOf(rule));
  });
  return found;
}

function isLayer(parent: Rule['parent']): boolean {
  return parent?.type === 'atrule' && (parent as { name?: string }).name === 'layer';
}

function tokensOf(rule: Rule): Tokens {
  const found: Record<string, string> = {};
  rule.each((node) => {
    if (node.type === 'decl' && node.prop.startsWith('--')) found[node.prop] = node.value;
  });
  return found;
}
