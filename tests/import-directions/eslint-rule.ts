/** The table of directions as a rule of ESLint. */
import type { Rule } from 'eslint';
import path from 'node:path';
import { refusalOf, TABLE } from './refusals.ts';

/** The fields read of a node; ESLint's own types know neither TypeScript's nodes nor Astro's. */
interface Importing {
  source?: { value?: unknown } | null;
  arguments?: { value?: unknown }[];
  importKind?: string;
  exportKind?: string;
  /** Of an attribute. */
  value?: { value?: unknown } | null;
}

export const importDirections: Rule.RuleModule = {
  meta: { type: 'problem', schema: [], messages: { refused: '{{ refusal }}; see {{ table }}.' } },
  create(context) {
    const from = path
      .relative(context.cwd, context.physicalFilename)
      .split(path.sep)
      .join(path.posix.sep);

    const check = (node: Rule.Node, value: unknown, typeOnly = false): void => {
      const specifier = typeof value === 'string' ? value : undefined;
      const refusal = refusalOf({ from, specifier, typeOnly });
      if (refusal === undefined) return;
      context.report({ node, messageId: 'refused', data: { refusal, table: TABLE } });
    };
    const checkSource = (node: Rule.Node): void => {
      const { source, importKind, exportKind } = node as Importing;
      if (source) check(node, source.value, (importKind ?? exportKind) === 'type');
    };

    return {
      ImportDeclaration: checkSource,
      ExportAllDeclaration: checkSource,
      ExportNamedDeclaration: checkSource,
      ImportExpression: checkSource,
      /** `import('./page.ts').Page` */
      TSImportType: (node: Rule.Node) => check(node, (node as Importing).source?.value, true),
      /** `import.meta.glob()` takes patterns, so it can reach anything. */
      'MemberExpression[object.type="MetaProperty"][property.name="glob"]': (node: Rule.Node) =>
        check(node, undefined),
      /** A worker or an asset: `new URL('./worker.ts', import.meta.url)`. Folders are no modules. */
      'NewExpression[callee.name="URL"][arguments.1.object.type="MetaProperty"]': (
        node: Rule.Node,
      ) => {
        const value = (node as Importing).arguments?.[0]?.value;
        if (typeof value !== 'string') check(node, undefined);
        else if (/\.\w+$/.test(value)) check(node, relative(value));
      },
      /** `<script src="./file.ts">` of a component, which Astro bundles. */
      'JSXElement[openingElement.name.name="script"] > JSXOpeningElement > JSXAttribute[name.name="src"]':
        (node: Rule.Node) => check(node, (node as Importing).value?.value),
      /** `@import './file.css'` in the styles of a component. */
      'JSXElement[openingElement.name.name="style"]': (node: Rule.Node) => {
        const text = context.sourceCode.getText(node);
        for (const [, value = ''] of text.matchAll(/@import\s+(?:url\(\s*)?['"]?([^'")\s;]+)/g))
          check(node, relative(value));
      },
    };
  },
};

/** A URL without `./` is relative as well; one with a host or from the root is left as it is. */
function relative(url: string): string {
  return /^(?:\.|\/|[a-z][\w+.-]*:)/i.test(url) ? url : `./${url}`;
}
