/** Finds the film or sound that an editor wrote as a picture: `![Múa lân ở sân đình](./mua-lan.mp4)`. */
import type { Element, Parents, Root } from 'hast';
import { AUDIO_TYPES, VIDEO_TYPES } from '../domain/media/media-types.ts';
import { describesNothing } from '../domain/picture-description.ts';
import { shorten } from '../domain/shorten.ts';
import type { MarkdownProblem, RenderState } from './context.ts';
import { asWritten, hasSchemeOrHost } from './href.ts';
import { element, isBlank, isElement, lineOf, targetOf } from './tree.ts';
import { walkElements } from './walk.ts';

const TYPES = new Set([...AUDIO_TYPES, ...VIDEO_TYPES]);

interface Place {
  picture: Element;
  parent: Parents;
  /** The paragraph around it and what that stands in. */
  around?: { paragraph: Element; container: Parents };
}

/** Puts a figure in the place of each; play-media.ts fills it. */
export async function resolveMedia(tree: Root, state: RenderState): Promise<void> {
  const places = findPlaces(tree);
  for (const place of places) {
    const src = asWritten(String(place.picture.properties.src ?? ''));
    const line = targetOf(place.picture, state)?.line ?? lineOf(place.picture);
    const found = hasSchemeOrHost(src) ? 'other-host' : await state.context.media?.(src);
    const alt = String(place.picture.properties.alt ?? '').trim();
    const fault = faultOf(found, src, alt, place);
    if (fault) state.context.report({ severity: 'error', line, ...fault });
    if (fault || typeof found !== 'object' || !place.around) {
      replace(place.parent, place.picture, { type: 'text', value: alt });
      continue;
    }
    const caption = String(place.picture.properties.title ?? '').trim();
    const figure = element(
      'figure',
      { className: ['media'] },
      caption ? [element('figcaption', {}, caption)] : [],
    );
    replace(place.around.container, place.around.paragraph, figure);
    state.media.set(figure, { media: found, alt, ...(caption && { caption }) });
    const links = [found.href, ...found.captions.map(({ href }) => href)];
    for (const href of links) state.links.push({ href, written: src, text: alt, line: line ?? 1 });
  }
}

/** `./mua-lan.mp4` → `mp4` */
function typeOf(src: string): string {
  return /\.([a-z0-9]+)(?:[?#].*)?$/i.exec(src)?.[1]?.toLowerCase() ?? '';
}

function findPlaces(tree: Root): Place[] {
  const places: Place[] = [];
  const parents = new Map<Parents, Parents>();
  walkElements(tree, (node, _, parent) => {
    parents.set(node, parent);
    if (node.tagName !== 'img' || !TYPES.has(typeOf(String(node.properties.src ?? '')))) return;
    const container = parents.get(parent);
    const isAlone =
      parent.type === 'element' &&
      isElement(parent, 'p') &&
      parent.children.every((child) => child === node || isBlank(child));
    places.push({
      picture: node,
      parent,
      ...(isAlone && container && { around: { paragraph: parent, container } }),
    });
  });
  return places;
}

function replace(parent: Parents, node: Element, by: Element | { type: 'text'; value: string }) {
  const children = parent.children as (typeof by)[];
  children.splice(children.indexOf(node), 1, by);
}

type Fault = Pick<MarkdownProblem, 'message' | 'hint'>;

function faultOf(found: unknown, src: string, alt: string, { around }: Place): Fault | undefined {
  const name = shorten(src);
  if (found === 'other-host') {
    return {
      message: `Video hay âm thanh ${name} nằm ở trang khác; cổng không tải gì từ trang khác.`,
      hint: 'Hãy tải tệp về đặt cạnh bài viết, nếu được phép dùng; hoặc viết một liên kết: [xem video](https://…)',
    };
  }
  if (found === 'elsewhere') {
    return {
      message: `Video hay âm thanh ${name} chỉ đặt được trong bài viết.`,
      hint: 'Hãy đưa tệp vào một bài viết rồi dẫn tới bài ấy: [xem video](/bai-viet/ten-bai/)',
    };
  }
  if (found === undefined) {
    return {
      message: `Không tìm thấy tệp video hay âm thanh ${name}.`,
      hint: 'Hãy đặt tệp cạnh bài viết và viết đúng tên, kể cả chữ hoa, chữ thường và phần mở rộng.',
    };
  }
  if (alt === '' || describesNothing(alt)) {
    return {
      message: `Video hay âm thanh ${name} chưa có lời giới thiệu cho người không xem, không nghe được.`,
      hint: `Hãy viết trong ngoặc vuông điều xảy ra trong đó: ![Đội lân phường múa ở sân đình](${src})`,
    };
  }
  if (!around) {
    return {
      message: `Video hay âm thanh ${name} nằm lẫn với chữ hoặc với ảnh.`,
      hint: 'Hãy đặt thành một đoạn riêng, có dòng trống ở trên và ở dưới.',
    };
  }
  return undefined;
}
