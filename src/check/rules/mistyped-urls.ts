import { shorten } from '../../domain/shorten.ts';
import { externalUrls } from '../external-urls.ts';
import type { Rule } from './rule.ts';

/** Ends of names that no country and no trade has, and what was meant. */
const ENDINGS: Readonly<Record<string, string>> = {
  ...{ vm: 'vn', nv: 'vn', vnn: 'vn', vnm: 'vn', vb: 'vn', v: 'vn', n: 'vn' },
  ...{ con: 'com', comm: 'com', ocm: 'com', cpm: 'com', vom: 'com', xom: 'com' },
  ...{ nte: 'net', ner: 'net', ogr: 'org', orgg: 'org', ifno: 'info' },
};
/** `gvo.vn`, `edu.v`: the part before the country. */
const SECOND_LEVEL: Readonly<Record<string, string>> = {
  ...{ gvo: 'gov', goc: 'gov', gob: 'gov', govn: 'gov', eud: 'edu', eduu: 'edu' },
};
const PRIVATE =
  /^(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)|\.(?:local|lan|internal|localdomain)$/i;

/** What is likely wrong with the address of another site, and the address that was likely meant. */
export function mistypedUrl(url: string): { what: string; meant?: string } | undefined {
  const nested = /^https?:\/\/+(?=https?[:/])/i.exec(url);
  if (nested) {
    const meant = url.slice(nested[0].length).replace(/^(https?):?\/*/i, '$1://');
    return { what: 'có “http” hai lần', meant };
  }
  const [, scheme = '', host = '', rest = ''] = /^(https?:\/*)([^/?#]*)(.*)$/is.exec(url) ?? [];
  const name = host.replace(/^[^@]*@/, '').replace(/:\d*$/, '');
  if (PRIVATE.test(name)) return { what: 'chỉ mở được trong mạng nội bộ' };
  if (name.startsWith('[') || /^[\d.]+$/.test(name)) return undefined;
  const mended = mendHost(name);
  if (mended !== undefined)
    return { what: mended.what, meant: scheme + host.replace(name, mended.name) + rest };
  if (!name.includes('.')) return { what: 'thiếu phần đuôi của tên miền như .vn' };
  const tail = /(?:[.,;:!”"’'…]|%20|\))+$/.exec(rest)?.[0];
  if (tail && !(tail === ')' && rest.includes('('))) {
    return { what: `có “${tail}” dính ở cuối`, meant: url.slice(0, -tail.length) };
  }
  return undefined;
}

function mendHost(name: string): { what: string; name: string } | undefined {
  if (/[,;]/.test(name))
    return { what: 'có dấu phẩy trong tên miền', name: name.replace(/[,;]+/g, '.') };
  if (name.includes('..'))
    return { what: 'có hai dấu chấm liền nhau', name: name.replace(/\.{2,}/g, '.') };
  const start = /^(?:w{4,}|ww|wwww?\.www)\./i.exec(name)?.[0];
  if (start) return { what: 'có phần “www” viết sai', name: `www.${name.slice(start.length)}` };
  const labels = name.toLowerCase().split('.');
  const last = labels.at(-1) ?? '';
  const second = labels.at(-2) ?? '';
  const ending = ENDINGS[last];
  if (labels.length > 1 && ending) {
    return {
      what: `có đuôi “.${last}” mà không nơi nào dùng`,
      name: [...labels.slice(0, -1), ending].join('.'),
    };
  }
  const level = last === 'vn' && labels.length > 2 ? SECOND_LEVEL[second] : undefined;
  if (level) {
    return {
      what: `có “.${second}.vn” mà không nơi nào dùng`,
      name: [...labels.slice(0, -2), level, last].join('.'),
    };
  }
  return undefined;
}

/** Addresses of other sites that look mistyped; nothing is asked of the network. */
export const mistypedUrls: Rule = {
  name: 'dia-chi-ngoai-sai',
  about: 'địa chỉ trang ngoài có vẻ gõ sai',
  inText(text) {
    return externalUrls(text).flatMap(({ url, ...place }) => {
      const fault = mistypedUrl(url);
      if (!fault) return [];
      return [
        {
          ...place,
          message: `Địa chỉ “${shorten(url)}” ${fault.what}, nên có lẽ gõ sai.`,
          hint: fault.meant
            ? `Có phải là ${fault.meant}?`
            : 'Hãy mở thử địa chỉ ấy từ một máy ở nhà.',
        },
      ];
    });
  },
};
