/** The table of directions as a rule of ESLint. */
import type { Rule } from 'eslint';
import path from 'node:path';
import { refusalOf, TABLE } from './refusals.ts';

/** What is looked at of a node; ESLint's own types know nothing of TypeScript's nodes. */
interface Importing {
  source?: { value?: unknown } | null;
  arguments?: { value?: unknown }[];
  importKind?: string;
  exportKind?: string;
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
        if (typeof value === 'string' && /\.\w+$/.test(value))
          check(node, value.startsWith('.') ? value : `./${value}`);
      },
    };
  },
};
