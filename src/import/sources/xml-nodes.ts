/** Reads XML as a stream: only one item of a feed or an export is in memory at a time. */
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { CommandError } from '../../cli/run-command.ts';
import { bareAmpersandEscaper } from './bare-ampersands.ts';

/** An element with what it holds. */
export interface XmlNode {
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** Its own text and that of its CDATA. */
  text: string;
  children: XmlNode[];
}

/**
 * Each element of one of these names, whole. Bare `&` and entities of HTML, which are errors in XML and stand in most feeds of
 * old portals, stay text; a file that ends in the middle of an item is refused with the place.
 *
 * @param names of elements that do not lie within each other
 */
export async function* readXml(file: string, names: ReadonlySet<string>): AsyncGenerator<XmlNode> {
  const parser = new SaxesParser();
  const done: XmlNode[] = [];
  const open: XmlNode[] = [];
  let [depth, bytes] = [0, 0];
  const escape = bareAmpersandEscaper();
  parser.on('error', () => {});
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    depth += 1;
    if (open.length === 0 && !names.has(name)) return;
    const node: XmlNode = { name, attributes, text: '', children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  const add = (text: string) => {
    const node = open.at(-1);
    if (node) node.text += text;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    depth -= 1;
    const node = open.pop();
    if (node && open.length === 0) done.push(node);
  });
  for await (const chunk of openText(file)) {
    bytes += chunk.length;
    parser.write(escape(chunk));
    yield* done.splice(0);
  }
  parser.write(escape());
  yield* done.splice(0);
  if (depth > 0) {
    throw new CommandError(
      `Tệp ${file} bị cắt ngang ở ký tự ${bytes}: còn thẻ chưa đóng${open[0] ? ` trong <${open[0].name}>` : ''}. Các bài đứng trước đã được chuyển. Hãy lấy lại tệp đủ, rồi chạy lại để đi tiếp.`,
    );
  }
}

/** A file as text, decompressed; XML is in UTF-8 unless it has a byte-order mark of its own. */
async function* openText(file: string): AsyncGenerator<string> {
  const raw = createReadStream(file);
  const stream = /\.gz$/i.test(file) ? raw.pipe(createGunzip()) : raw;
  let decoder: TextDecoder | undefined;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    decoder ??= new TextDecoder(chunk[0] === 0xff && chunk[1] === 0xfe ? 'utf-16le' : 'utf-8');
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder?.decode() ?? '';
}

/** The first child of a name. */
export function childOf(node: XmlNode, ...names: string[]): XmlNode | undefined {
  return node.children.find(({ name }) => names.includes(name));
}

/** The text of the first child of one of these names, trimmed; undefined for an empty one. */
export function textIn(node: XmlNode, ...names: string[]): string | undefined {
  for (const name of names) {
    const text = childOf(node, name)?.text.trim();
    if (text) return text;
  }
  return undefined;
}

/** The text of a node with its elements, as an Atom text of type xhtml has it. */
export function markupOf(node: XmlNode): string {
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  if (node.children.length === 0) return escape(node.text);
  return node.children
    .map((child) => {
      const attributes = Object.entries(child.attributes).map(
        ([name, value]) => ` ${name}="${escape(value).replaceAll('"', '&quot;')}"`,
      );
      return `<${child.name}${attributes.join('')}>${markupOf(child)}</${child.name}>`;
    })
    .join('');
}
