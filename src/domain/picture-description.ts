/** Descriptions of pictures that describe nothing, so that whoever does not see the picture hears a file name. */

/** `ảnh 1`, `hình minh họa (2)`, `Screenshot 2024-05-01`: a word for any picture, and a number; what an example says. */
const ANY_PICTURE =
  /^(?:ảnh|hình|hình ảnh|ảnh bìa|ảnh đại diện|ảnh minh họa|hình minh họa|ảnh chụp màn hình|mô tả|mô tả ảnh|điều nhìn thấy trong ảnh|image|img|photo|picture|dsc|untitled|screenshot|screen shot)?[\s\d_.:,()-]*$/iu;

const FILE = /\.(?:avif|bmp|gif|hei[cf]|jpe?g|png|svg|tiff?|webp)$/i;

/** `IMG_1234`, `z4567890123456_abc`, `le-khanh-thanh`: one word as cameras, phones and file names have it. */
const NAME = /^(?=\S*[\d_-])\S+$/u;

/** Whether an alternative text is a file name, or says only that there is a picture. */
export function describesNothing(alt: string): boolean {
  return FILE.test(alt) || ANY_PICTURE.test(alt) || NAME.test(alt);
}
