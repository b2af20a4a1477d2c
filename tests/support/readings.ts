/**
 * A model of what may be shown for a written text, character by character: the signs themselves, or what the documented
 * readings of Markdown make of them. White space does not count, line breaks do.
 */
import { visibleText } from './visible-text.ts';

/** The place in a written text that a page shows otherwise, and what it shows there; undefined when it shows the text. */
export function findChange(written: string, shown: string): string | undefined {
  const [left, right] = [compact(written), compact(shown)];
  const seen = new Set<number>();
  const open: [number, number][] = [[0, 0]];
  let furthest: [number, number] = [0, 0];
  for (let next = open.pop(); next; next = open.pop()) {
    const [at, to] = next;
    if (seen.has(at * 10_000 + to)) continue;
    seen.add(at * 10_000 + to);
    if (at > furthest[0]) furthest = next;
    if (at === left.length && to === right.length) return undefined;
    open.push(...steps(left, right, at, to));
  }
  return `“${left.slice(furthest[0])}” is shown as “${right.slice(furthest[1])}”`;
}

/** Lines without blanks at their edges and between them; a mark of a list keeps the blank behind it. */
function compact(text: string): string {
  return text
    .replaceAll('\u00A0', ' ')
    .split('\n')
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter((line) => line !== '')
    .join('\n');
}

const QUOTATION = /^> ?/;
const HEADING = /^#{1,6}(?: |$)/;
const CLOSING = /^ #+(?=\n|$)/;
const ITEM = /^(?:([-+*·](?: |(?=\n))|[•●▪■◦○∙‣] ?)|(\d{1,9}[.)])(?: |(?=\n)))/u;
const SHOWN_ITEM = /^(?:-|(\d+[.)]))(?: |(?=\n|$))/;
const RULE = /^(?:(?:\* ?){3,}|(?:- ?){3,}|(?:_ ?){3,})(?=\n|$)/;
const FENCE = /^(?:`{3,}|~{3,})[a-z]*(?=\n|$)/;
const ENTITY = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i;
const TAG = /^(?:<\/?(?:b|i|u|p|s|q|a|em|strong|sub|sup|span|div|br)(?:\s[^<>]*)?\/?>|<!--\s+-->)/i;
const LINK = /^\[[^\n]*?\]\(https?:\/\/[^()\s]+\)/;
const TARGET = /^\]\(https?:\/\/[^()\s]+\)/;

/** What may come next: pairs of places in both texts. */
function steps(left: string, right: string, at: number, to: number): [number, number][] {
  const [rest, shown] = [left.slice(at), right.slice(to)];
  const next: [number, number][] = [];
  const skip = (written: number, seen = 0) => next.push([at + written, to + seen]);
  if (rest[0] !== undefined && rest[0] === shown[0]) skip(1, 1);
  if (rest[0] === ' ') skip(1);
  if (shown[0] === ' ') skip(0, 1);
  if (rest[0] === '\n' && mayJoin(left.slice(left.lastIndexOf('\n', at - 1) + 1, at), rest))
    skip(1);
  if (rest[0] === '`' && left[at - 1] === '`') skip(1);
  // Emphasis with `_` is shown with stars.
  if (rest[0] === '_' && shown[0] === '*') skip(1, 1);
  if (rest[0] === '\\' && /^[!-/:-@[-`{-~]/.test(rest.slice(1)) && rest[1] === shown[0]) skip(2, 1);
  if (rest[0] === '\\' && (rest[1] === '\n' || rest.length === 1)) skip(1);
  const entity = ENTITY.exec(rest)?.[0];
  if (entity) {
    const character = visibleText(entity).trim();
    if (character !== entity && shown.startsWith(character)) skip(entity.length, character.length);
  }
  const tag = TAG.exec(rest)?.[0];
  if (tag) {
    skip(tag.length);
    if (shown[0] === '\n') skip(tag.length, 1);
    if (rest[tag.length] === '\n') skip(tag.length + 1);
  }
  if (LINK.test(rest)) skip(1);
  const target = TARGET.exec(rest)?.[0];
  if (target) skip(target.length);
  const closing = CLOSING.exec(rest)?.[0];
  if (closing && HEADING.test(left.slice(left.lastIndexOf('\n', at - 1) + 1))) skip(closing.length);
  if (isLead(left.slice(left.lastIndexOf('\n', at - 1) + 1, at))) skipLead(rest, shown, skip);
  return next;
}

/** A line that the next one may go on: a long one, a sign without its text, a backslash alone; or a tag below it. */
function mayJoin(above: string, below: string): boolean {
  return (
    above.length >= 40 ||
    /^[> ]+$/.test(above) ||
    /^(?:(?:(?:[-+*]|\d{1,9}[.)])(?: |$))+(?:\[[ x]\])?|(?:.* )?\\)$/i.test(above) ||
    /^\n(?:<(?:p|br)>|[> ]*(?:\n|$))/.test(below)
  );
}

/** Whether what stands before a place of a line are the marks of quotations, headings and items. */
function isLead(before: string): boolean {
  return /^(?:> ?|#{1,6} ?|[-+*·] |[•●▪■◦○∙‣] ?|\d{1,9}[.)] )*$/u.test(before);
}

function skipLead(rest: string, shown: string, skip: (written: number, seen?: number) => void) {
  for (const mark of [QUOTATION, HEADING]) {
    const found = mark.exec(rest)?.[0];
    if (found) skip(found.length);
  }
  const [item, , number] = ITEM.exec(rest) ?? [];
  const [drawn, shownNumber] = SHOWN_ITEM.exec(shown) ?? [];
  if (item && drawn && number === shownNumber) {
    skip(item.length, drawn.length);
  }
  const rule = RULE.exec(rest)?.[0];
  if (rule && shown[0] === '―') skip(rule.length, 1);
  const fence = FENCE.exec(rest)?.[0];
  if (fence) skip(fence.length + (rest[fence.length] === '\n' ? 1 : 0));
}
