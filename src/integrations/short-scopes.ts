import type { ViteUserConfig } from 'astro';

type VitePlugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { transform?: unknown }>;

/** The attribute by which Astro ties the styles of a component to its elements: eight signs made from the file name. */
const SCOPE = /data-astro-cid-([a-z0-9]{3})[a-z0-9]{5}/g;

/** `data-astro-cid-nldgzmln` as `data-c-nld`: random signs do not compress, and stand with every rule and element. */
export function shortScope(code: string): string {
  return code.replace(SCOPE, 'data-c-$1');
}

/** Shortens the scopes of components in their code and in their styles. A test sees that no two become the same. */
export function shortScopes(): VitePlugin {
  return {
    name: 'tin-quan:short-scopes',
    transform(code, id) {
      return id.includes('.astro') ? { code: shortScope(code), map: null } : undefined;
    },
  };
}
