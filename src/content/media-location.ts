/** What is told of a recording that tells where it was made. */
import { shorten } from '../domain/shorten.ts';
import type { Problem } from './problems.ts';

/** Telephones write it into what they record; the file is published as it is. */
export function describeLocation(name: string): Required<Pick<Problem, 'message' | 'hint'>> {
  return {
    message: `Tệp “${shorten(name)}” ghi lại nơi quay hoặc thu âm (tọa độ), và ai tải tệp về cũng đọc được.`,
    hint: 'Nếu không muốn cho biết nơi ấy, hãy xuất lại tệp từ chương trình dựng phim với lựa chọn bỏ thông tin vị trí.',
  };
}
