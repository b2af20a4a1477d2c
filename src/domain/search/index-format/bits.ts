/** Writes numbers of as few bits as they need, one after the other. */
export class BitWriter {
  #bytes = new Uint8Array(64);
  /** Bits written so far. */
  #length = 0;

  /** Writes the lowest `count` bits of a number, the highest of them first. */
  write(value: number, count: number): void {
    this.#reserve(count);
    for (let bit = count - 1; bit >= 0; bit--) {
      if ((value >>> bit) & 1) this.#set();
      this.#length += 1;
    }
  }

  /**
   * Writes a whole number ≥ 0 as Rice code: as many ones as it holds 2^`low`, a zero, then the `low` bits that are left.
   * https://en.wikipedia.org/wiki/Golomb_coding#Rice_coding
   */
  writeRice(value: number, low: number): void {
    const high = value >>> low;
    this.#reserve(high + 1);
    for (let one = 0; one < high; one++) {
      this.#set();
      this.#length += 1;
    }
    this.#length += 1;
    this.write(value, low);
  }

  /** What was written, filled up with zeros to whole bytes. */
  bytes(): Uint8Array {
    return this.#bytes.slice(0, Math.ceil(this.#length / 8));
  }

  #set(): void {
    const at = this.#length >>> 3;
    this.#bytes[at] = (this.#bytes[at] ?? 0) | (0x80 >>> (this.#length & 7));
  }

  #reserve(bits: number): void {
    const needed = (this.#length + bits + 8) >>> 3;
    if (needed <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, 2 * this.#bytes.length));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Reads what a BitWriter wrote. Throws a RangeError beyond the end. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  read(count: number): number {
    let value = 0;
    for (let bit = 0; bit < count; bit++) value = value * 2 + this.#bit();
    return value;
  }

  readRice(low: number): number {
    let high = 0;
    while (this.#bit() === 1) high += 1;
    return high * 2 ** low + this.read(low);
  }

  #bit(): number {
    const byte = this.#bytes[this.#at >>> 3];
    if (byte === undefined) throw new RangeError('There are no more bits.');
    const bit = (byte >>> (7 - (this.#at & 7))) & 1;
    this.#at += 1;
    return bit;
  }
}

/** Bits that Rice code is shortest with for these numbers, at most 15. */
export function bestLow(values: readonly number[]): number {
  let best = 0;
  let least = Infinity;
  for (let low = 0; low <= MAX_LOW; low++) {
    let bits = values.length * (low + 1);
    for (const value of values) bits += value >>> low;
    // With more bits the sum only grows from here on.
    if (bits >= least) break;
    least = bits;
    best = low;
  }
  return best;
}

const MAX_LOW = 15;
