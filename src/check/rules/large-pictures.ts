import { stat } from 'node:fs/promises';
import { findOnDisk } from '../../content/content-files.ts';
import { formatBytes } from '../../domain/format-number.ts';
import type { Finding } from '../finding.ts';
import type { Rule } from './rule.ts';

const PICTURE = /\.(?:avif|gif|jpe?g|png|tiff?|webp)$/i;
/** A photograph of a telephone has 3 to 6. */
const MAX_BYTES = 8_000_000;

/** Pictures that make every copy of the content large; readers get small ones in any case. */
export const largePictures: Rule = {
  name: 'anh-qua-nang',
  about: 'ảnh nặng hơn 8 MB',
  async inPortal({ folder, content }) {
    const findings: Finding[] = [];
    for (const file of content.files) {
      if (!PICTURE.test(file)) continue;
      const onDisk = await findOnDisk(folder, file);
      const bytes = onDisk === undefined ? 0 : (await stat(onDisk)).size;
      if (bytes <= MAX_BYTES) continue;
      findings.push({
        severity: 'warning',
        file,
        message: `Ảnh nặng ${formatBytes(bytes)}, nên kho nội dung phình to và mỗi lần dựng đều chậm; người đọc không thấy nét hơn.`,
        hint: 'Hãy mở ảnh, thu nhỏ chiều dài còn khoảng 2.400 điểm rồi lưu thành JPG.',
      });
    }
    return findings;
  },
};
