/** The messages to editors as they stand in the code, with `…` in the place of what is filled in. */
import type TypeScript from 'typescript';
import { read } from './documents.ts';

interface Template {
  file: string;
  text: string;
}

/** What holds a message or makes one: `message: …`, `const message = …`, `error: …`, and the functions named so. */
const HOLDERS =
  /^(?:message|error|value|place|z|noValue|emptyList|unsearchableValue|unsearchableKey|noLines|tooMany|requiredMessage|[A-Z_]+)$/;
const MAKERS =
  /^(?:describe(?:Code|Date|Name|Value|Comment|Sign|Quoted|Bracket|NoText|Removal|Shown)|faultOf(?:Cells|From|To|Status)|followChain)$/;
/** What is said to editors but is no message: hints, and the words of forms. */
const OTHERS = /^(?:hint|about|label|lead|title)$|HINT|TAKE_BACK|EXPORT|QUOTE_IT/;
/** Functions one of whose arguments is a message: its place from the end. */
const CALLS: Readonly<Record<string, number>> = {
  requiredMessage: -1,
  fault: -2,
  tooMuch: -3,
  missing: -2,
};

/** All messages of these files. */
export function messageTemplates(files: readonly string[], ts: typeof TypeScript): Template[] {
  return files.flatMap((file) => {
    const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
    const found: Template[] = [];
    const visit = (node: TypeScript.Node): void => {
      const text = textOf(node, ts);
      if (text !== undefined && isMessage(node, ts)) found.push({ file, text: whole(text) });
      // What stands in a hole of a template is a piece of it.
      else ts.forEachChild(node, visit);
    };
    visit(source);
    // A piece of a sentence is no message.
    return found.filter(
      ({ text }) => /^[^{].{8}[^]*[.”…"]$/.test(text) && /[ạ-ỹđăâêôơư]/i.test(text),
    );
  });
}

/** What begins with a small letter follows the name of a field. */
function whole(text: string): string {
  return /^\p{Ll}/u.test(text) && !/^[\w.]+ \(/.test(text) ? `… ${text}` : text;
}

function textOf(node: TypeScript.Node, ts: typeof TypeScript): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isBinaryExpression(node)) {
    const [left, right] = [textOf(node.left, ts), textOf(node.right, ts)];
    return left === undefined || right === undefined ? undefined : left + right;
  }
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('');
}

/** Whether the nearest thing with a name around a text is one of those that hold or make messages. */
function isMessage(node: TypeScript.Node, ts: typeof TypeScript): boolean {
  for (let child = node, parent = node.parent; parent; child = parent, parent = parent.parent) {
    if (ts.isPropertyAssignment(parent) || ts.isVariableDeclaration(parent)) {
      const name = parent.name.getText();
      return HOLDERS.test(name) && !OTHERS.test(name);
    }
    // A pair of message and hint.
    if (ts.isArrayLiteralExpression(parent) && parent.elements[0] !== child) return false;
    if (ts.isFunctionDeclaration(parent)) return MAKERS.test(parent.name?.text ?? '');
    if (ts.isCallExpression(parent)) {
      const place = CALLS[parent.expression.getText()];
      if (place !== undefined) return parent.arguments.at(place) === child;
    }
  }
  return false;
}
