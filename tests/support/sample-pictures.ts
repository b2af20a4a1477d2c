/** Pictures as cameras, telephones, scanners and drawing programs save them, made anew for each test. */
import sharp, { type Sharp } from 'sharp';

/** Nothing of it may be found in a published portal. */
export const SECRETS = [
  'Nguyễn Văn Chụp',
  'Bản quyền Cơ quan Thử',
  'Máy ảnh số 12345',
  'Ghi chú kín',
];

const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:source="${SECRETS[3]}"/></rdf:RDF></x:xmpmeta>`;

/** A photograph full of detail, so that no format can hold it in a few bytes. */
export function photograph(width: number, height: number): Sharp {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 40 };
  return sharp({ create: { width, height, channels: 3, background: '#7a8a55', noise } });
}

/** A sheet of one colour, which is quickly made in any size. */
export function scan(width: number, height: number): Sharp {
  return sharp({ create: { width, height, channels: 3, background: '#e8e2cf' } });
}

/** With the photographer, the place and notes in EXIF, GPS and XMP. */
export function withMetadata(picture: Sharp): Sharp {
  return picture
    .withExif({
      IFD0: { Artist: SECRETS[0] ?? '', Copyright: SECRETS[1] ?? '', Model: SECRETS[2] ?? '' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '10/1 46/1 3737/100',
        GPSLongitudeRef: 'E',
        GPSLongitude: '106/1 41/1 2450/100',
      },
    })
    .withXmp(XMP);
}

/** A JPEG with IPTC, which sharp reads but does not write: https://www.iptc.org/std/IIM/ */
export function addIptc(jpeg: Buffer): Buffer {
  const caption = Buffer.from(SECRETS[3] ?? '', 'utf8');
  const dataset = Buffer.concat([Buffer.from([0x1c, 2, 120, 0, caption.length]), caption]);
  const padded = dataset.length % 2 ? Buffer.concat([dataset, Buffer.from([0])]) : dataset;
  const size = Buffer.alloc(4);
  size.writeUInt32BE(dataset.length);
  const resource = Buffer.concat([
    Buffer.from('Photoshop 3.0\0', 'latin1'),
    Buffer.from('8BIM\x04\x04\0\0', 'latin1'),
    size,
    padded,
  ]);
  const head = Buffer.from([0xff, 0xed, 0, 0]);
  head.writeUInt16BE(resource.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, resource, jpeg.subarray(2)]);
}

/** A drawing in one colour on a transparent ground. */
export function logo(colour: string): Sharp {
  const disc = `<svg width="1400" height="800"><circle cx="700" cy="400" r="300" fill="${colour}"/></svg>`;
  return sharp(Buffer.from(disc));
}

/** Three frames: red, green, blue. */
export async function animation(format: 'gif' | 'webp', width: number, height: number) {
  const frames = await Promise.all(
    ['#d02020', '#20d020', '#2020d0'].map((background) =>
      sharp({ create: { width, height, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  return sharp(frames, { join: { animated: true } })
    .toFormat(format)
    .toBuffer();
}

/** As an iPhone names its files: the brand of HEIC around a picture that nobody here can decode. */
export async function heic(): Promise<Buffer> {
  const avif = await photograph(64, 64).avif().toBuffer();
  const text = avif.toString('latin1');
  return Buffer.from(
    text
      .replaceAll('avif', 'heic')
      .replaceAll('av01', 'hvc1')
      .replaceAll('av1C', 'hvcC')
      .replaceAll('MA1B', 'heix'),
    'latin1',
  );
}
