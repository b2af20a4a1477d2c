/** Words of the toolbar for text size and contrast. */
import { formatNumber } from '../domain/format-number.ts';

/** What the toolbar says after a choice; alone, since a page loads no more words than its script says. */
export const chosenWords = {
  textSize: (percent: number) => `Cỡ chữ ${formatNumber(percent)}%`,
  contrast: {
    normal: 'Tương phản bình thường',
    high: 'Tương phản cao',
    maximum: 'Tương phản cao nhất',
  },
};

export const preferenceWords = {
  toolbar: 'Cỡ chữ và độ tương phản',
  smallerText: 'Giảm cỡ chữ',
  normalText: 'Cỡ chữ bình thường',
  largerText: 'Tăng cỡ chữ',
  lessContrast: 'Giảm tương phản',
  moreContrast: 'Tăng tương phản',
  settings: 'Cách đọc khác',
  notLoaded: 'Không tải được các lựa chọn. Xin kiểm tra kết nối rồi thử lại.',
  reset: 'Đặt lại',
  ...chosenWords,
};
