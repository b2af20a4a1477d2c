/** What editors are told about a picture in a text: its file, and its description for those who do not see it. */
import { shorten } from '../domain/shorten.ts';
import { hasSchemeOrHost } from './href.ts';

interface Message {
  message: string;
  hint: string;
}

/** A picture without a description. */
export function altMissing(src: string): Message {
  return {
    message: `Ảnh ${src} chưa có mô tả cho người không nhìn thấy ảnh.`,
    hint: `Hãy viết trong ngoặc vuông điều nhìn thấy trong ảnh: ![Người dân trồng cây ven sông](${src})`,
  };
}

/** A picture of a text whose description says nothing. */
export function altOfPictureEmpty(alt: string, src: string): Message {
  return altEmpty(`Mô tả “${shorten(alt)}” của ảnh ${src}`);
}

/** A description that is only the name of a file or a number; `subject` begins the sentence. */
export function altEmpty(subject: string): Message {
  return {
    message: `${subject} không nói lên điều nhìn thấy trong ảnh.`,
    hint: 'Hãy tả ngắn gọn ai đang làm gì, ở đâu, thay cho tên tệp hay số thứ tự.',
  };
}

/**
 * The file of a picture is not there, or is no file of the portal.
 *
 * @param isTag whether the picture is written as a tag, which may be a word of the text
 */
export function pictureMissing(src: string, isTag: boolean): Message {
  if (!src) {
    return {
      message: 'Ảnh chưa có tên tệp.',
      hint: 'Hãy viết tên tệp trong ngoặc tròn: ![mô tả ảnh](./ten-anh.jpg)',
    };
  }
  if (/^data:/i.test(src)) {
    return {
      message: 'Ảnh được nhúng thẳng vào bài dưới dạng “data:…” chứ không phải một tệp.',
      hint: 'Hãy lưu ảnh thành tệp, đặt cạnh bài viết và viết ![mô tả ảnh](./ten-anh.jpg).',
    };
  }
  if (hasSchemeOrHost(src)) {
    return {
      message: `Ảnh ${src} nằm ở trang khác; cổng không tải gì từ trang khác.`,
      hint: 'Hãy tải ảnh về, đặt tệp cạnh bài viết (nếu được phép dùng) và viết ![mô tả ảnh](./ten-anh.jpg).',
    };
  }
  return {
    message: `Không tìm thấy tệp ảnh ${src}.`,
    hint: `Hãy đặt tệp cạnh bài viết và viết đúng tên, kể cả chữ hoa, chữ thường và phần mở rộng.${isTag ? ' Nếu thẻ ấy là chữ của bài, hãy viết &lt;img thay cho <img.' : ''}`,
  };
}
