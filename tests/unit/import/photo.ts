import sharp from 'sharp';

/** A small picture that can be decoded. */
export function photo(): Promise<Buffer> {
  return sharp({ create: { width: 64, height: 40, channels: 3, background: '#2a6' } })
    .jpeg()
    .toBuffer();
}
