/** Looks at a file of sound or film: how large it is, how long it plays, and why it could not be played. */
import { open } from 'node:fs/promises';
import { extensionOf } from '../domain/attachment-types.ts';
import { kindOfFile, mayHold, SIGNATURE_BYTES } from '../domain/file-signatures.ts';
import { formatBytes } from '../domain/format-number.ts';
import { maxBytesOf } from './file-size-limits.ts';
import type { MediaFacts } from '../domain/media/read-bytes.ts';
import { readMedia } from '../domain/media/read-media.ts';
import { shorten } from '../domain/shorten.ts';
import { CONTENTS } from './file-kind-words.ts';
import type { Problem } from './problems.ts';

/** A file that can be played. */
export interface MediaFile extends MediaFacts {
  bytes: number;
}

/** Why a file cannot be played, for the editor. */
export type MediaFault = Required<Pick<Problem, 'message' | 'hint'>>;

/**
 * A file that can be played, or why it cannot. Rejects when it cannot be read at all.
 *
 * @param file its absolute path
 * @param name as the editor wrote it
 */
export async function inspectMedia(file: string, name: string): Promise<MediaFile | MediaFault> {
  const type = extensionOf(name);
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const read = async (position: number, length: number) => {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
      return buffer.subarray(0, bytesRead);
    };
    if (size > maxBytesOf(type)) return describeSize(name, size, maxBytesOf(type));
    const kind = kindOfFile(Buffer.from(await read(0, SIGNATURE_BYTES)).toString('latin1'));
    if (!mayHold(type, kind)) {
      return {
        message: `Tệp “${shorten(name)}” không phải tệp .${type}: ${CONTENTS[kind]}.`,
        hint: `Xuất lại tệp thành .${type} từ chương trình ghi âm hay dựng phim, hoặc đổi phần mở rộng cho đúng.`,
      };
    }
    const facts = await readMedia(type, { size, read });
    return facts ? { bytes: size, ...facts } : describeBroken(name);
  } finally {
    await handle.close();
  }
}

function describeSize(name: string, bytes: number, limit: number): MediaFault {
  return {
    message: `Tệp “${shorten(name)}” nặng ${formatBytes(bytes)}, quá giới hạn ${formatBytes(limit)}.`,
    hint: 'Nén lại tệp: giọng nói chỉ cần 32 đến 64 kbit/s, video cho điện thoại chỉ cần chiều cao 720 điểm; hoặc chia thành nhiều tệp.',
  };
}

function describeBroken(name: string): MediaFault {
  return {
    message: `Tệp “${shorten(name)}” không phát được: tệp bị chép dở hoặc bị hỏng.`,
    hint: 'Chép lại tệp từ bản gốc, hoặc xuất lại từ chương trình ghi âm hay dựng phim.',
  };
}
