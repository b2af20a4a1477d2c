/**
 * `[Kết luận]: Đạt` is the target of a link to Markdown, and shows nothing: wrong when no link takes it, and when its name
 * is a number, as in a list of sources.
 */
import type { Definition, ImageReference, LinkReference, Nodes } from 'mdast';
import type { LinkTarget, MarkdownProblem } from '../context.ts';
import { faultLines } from '../fault-lines.ts';
import { shorten } from '../../domain/shorten.ts';

export class DefinitionCheck {
  private readonly definitions: Definition[] = [];
  private readonly references: (LinkReference | ImageReference)[] = [];

  note(node: Nodes): void {
    if (node.type === 'definition') this.definitions.push(node);
    if (node.type === 'linkReference' || node.type === 'imageReference') this.references.push(node);
  }

  /** Where the target of each reference stands, by the offset where the reference begins. */
  targets(): Map<number, LinkTarget> {
    const targets = new Map<string, LinkTarget>();
    for (const { identifier, label, position } of this.definitions) {
      const line = position?.start.line ?? 1;
      if (!targets.has(identifier)) targets.set(identifier, { line, label: label ?? identifier });
    }
    return new Map(
      this.references.flatMap(({ identifier, position }) => {
        const target = targets.get(identifier);
        const offset = position?.start.offset;
        return target === undefined || offset === undefined ? [] : [[offset, target] as const];
      }),
    );
  }

  /** Whether a name stands in the text by itself only: `[x]`, which may be words in brackets. */
  private isAlone(name: string): boolean {
    return this.references.every(
      ({ identifier, type, referenceType }) =>
        identifier !== name || (type === 'linkReference' && referenceType === 'shortcut'),
    );
  }

  faults(source: string): MarkdownProblem[] {
    const known = new Set<string>();
    const used = new Set(this.references.map(({ identifier }) => identifier));
    return this.definitions.flatMap((node) => {
      const isSecond = known.has(node.identifier);
      known.add(node.identifier);
      if (isSecond) return [describeSecond(node)];
      if (!used.has(node.identifier)) return [describeUnused(node, source)];
      const isSource = /^\d+$/.test(node.identifier) || this.isAlone(node.identifier);
      return isSource ? [describeSource(node, source)] : [];
    });
  }
}

/** A definition may begin on one line and go on below. */
function linesOf({ position }: Definition): Pick<MarkdownProblem, 'line' | 'moreLines'> {
  const [first, last] = [position?.start.line ?? 1, position?.end.line ?? 1];
  return faultLines(Array.from({ length: last - first + 1 }, (_, index) => first + index));
}

function describeUnused(node: Definition, source: string): MarkdownProblem {
  const written = writtenAs(node, source);
  return {
    severity: 'warning',
    ...linesOf(node),
    message: `Dòng “${shorten(written)}” bị hiểu là địa chỉ của một liên kết nên không hiện trên trang.`,
    hint: `Nếu là chữ của bài, hãy viết: \\${written}`,
  };
}

/** A list of sources whose numbers, or words in brackets, stand in the text. */
function describeSource(node: Definition, source: string): MarkdownProblem {
  const written = writtenAs(node, source);
  return {
    severity: 'warning',
    ...linesOf(node),
    message: `Dòng “${shorten(written)}” không hiện trên trang: [${node.label}] trong bài thành liên kết tới địa chỉ này.`,
    hint: `Nếu là danh sách nguồn, hãy viết: \\${written}`,
  };
}

function writtenAs({ position }: Definition, source: string): string {
  return source.slice(position?.start.offset, position?.end.offset);
}

function describeSecond(node: Definition): MarkdownProblem {
  return {
    severity: 'warning',
    ...linesOf(node),
    message: `Địa chỉ của liên kết [${shorten(node.label ?? '')}] được ghi hai lần, chỉ lần đầu được dùng.`,
    hint: 'Hãy đổi tên một liên kết, hoặc xóa dòng này.',
  };
}
