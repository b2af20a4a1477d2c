/** Rows that do not fit into memory, in a file that is gone when the import ends. */
import { createReadStream } from 'node:fs';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { createInterface } from 'node:readline';

/** Where a value stands in the file. */
export interface Place {
  at: number;
  length: number;
}

const BUFFER_BYTES = 1024 * 1024;

export class Spill {
  private waiting: Buffer[] = [];
  private waitingBytes = 0;
  private written = 0;
  private readonly file: string;
  private readonly handle: FileHandle;

  private constructor(file: string, handle: FileHandle) {
    this.file = file;
    this.handle = handle;
  }

  static async open(file: string): Promise<Spill> {
    return new Spill(file, await open(file, 'wx+', 0o600));
  }

  /** Adds a value that JSON can hold. */
  async add(value: unknown): Promise<Place> {
    const bytes = Buffer.from(`${JSON.stringify(value)}\n`);
    const place = { at: this.written + this.waitingBytes, length: bytes.length };
    this.waiting.push(bytes);
    this.waitingBytes += bytes.length;
    if (this.waitingBytes >= BUFFER_BYTES) await this.flush();
    return place;
  }

  /** Nothing is added from here on. */
  async flush(): Promise<void> {
    if (this.waitingBytes === 0) return;
    await this.handle.writev(this.waiting);
    this.written += this.waitingBytes;
    this.waiting = [];
    this.waitingBytes = 0;
  }

  async read<Value>({ at, length }: Place): Promise<Value> {
    const { buffer } = await this.handle.read(Buffer.allocUnsafe(length), 0, length, at);
    return JSON.parse(buffer.toString()) as Value;
  }

  /** All values in their order. */
  async *all<Value>(): AsyncGenerator<Value> {
    const lines = createInterface({ input: createReadStream(this.file), crlfDelay: Infinity });
    for await (const line of lines) yield JSON.parse(line) as Value;
  }

  async close(): Promise<void> {
    await this.handle.close();
    await rm(this.file, { force: true });
  }
}
