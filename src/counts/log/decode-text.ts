/** Converts UTF-16, in which PowerShell saves text, to UTF-8, and removes a byte order mark. */

const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** The encoding that the first bytes of a log show: a byte order mark, or the zeros between ASCII characters. */
function encodingOf(bytes: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return 'utf-16le';
  if (a === 0 && b !== 0 && c === 0 && d !== 0) return 'utf-16be';
  return 'utf-8';
}

/** The same text in UTF-8. UTF-8 is passed through without a copy. */
export async function* decodeText(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let decoder: TextDecoder | undefined;
  let head: Buffer | undefined = Buffer.alloc(0);
  const begin = (bytes: Buffer): Buffer => {
    const encoding = encodingOf(bytes);
    if (encoding === 'utf-8') return bytes.subarray(bytes.subarray(0, 3).equals(UTF8_MARK) ? 3 : 0);
    decoder = new TextDecoder(encoding);
    return Buffer.from(decoder.decode(bytes, { stream: true }));
  };
  for await (const chunk of chunks) {
    if (head) {
      const bytes: Buffer = head.length > 0 ? Buffer.concat([head, chunk]) : chunk;
      if (bytes.length < 4) {
        // Chunks are reused, so that what is kept has to be copied.
        head = Buffer.from(bytes);
        continue;
      }
      head = undefined;
      yield begin(bytes);
    } else if (decoder) yield Buffer.from(decoder.decode(chunk, { stream: true }));
    else yield chunk;
  }
  if (head && head.length > 0) yield begin(head);
  const rest = decoder?.decode();
  if (rest) yield Buffer.from(rest);
}
