/** `[Kết luận]: Đạt` is the target of a link to Markdown, and shows nothing: wrong when no link takes it. */
import type { Definition, Nodes } from 'mdast';
import type { MarkdownProblem } from '../context.ts';
import { lineOf } from '../tree.ts';
import { shorten } from '../../domain/shorten.ts';

export class DefinitionCheck {
  private readonly definitions: Definition[] = [];
  private readonly used = new Set<string>();

  note(node: Nodes): void {
    if (node.type === 'definition') this.definitions.push(node);
    if (node.type === 'linkReference' || node.type === 'imageReference') {
      this.used.add(node.identifier);
    }
  }

  faults(): MarkdownProblem[] {
    const known = new Set<string>();
    return this.definitions.flatMap((node) => {
      const isSecond = known.has(node.identifier);
      known.add(node.identifier);
      if (this.used.has(node.identifier) && !isSecond) return [];
      return [isSecond ? describeSecond(node) : describeUnused(node)];
    });
  }
}

function describeUnused(node: Definition): MarkdownProblem {
  const written = `[${node.label}]: ${node.url}${node.title ? ` ${node.title}` : ''}`;
  return {
    severity: 'warning',
    line: lineOf(node),
    message: `Dòng “${written.slice(0, 80)}” bị hiểu là địa chỉ của một liên kết nên không hiện trên trang.`,
    hint: `Nếu là chữ của bài, hãy viết: \\${written}`,
  };
}

function describeSecond(node: Definition): MarkdownProblem {
  return {
    severity: 'warning',
    line: lineOf(node),
    message: `Địa chỉ của liên kết [${shorten(node.label ?? '')}] được ghi hai lần, chỉ lần đầu được dùng.`,
    hint: 'Hãy đổi tên một liên kết, hoặc xóa dòng này.',
  };
}
