/** Words of urgent notices. */

export const alertWords = {
  region: 'Thông báo khẩn',
  info: 'Thông tin',
  warning: 'Cảnh báo',
  urgent: 'Khẩn cấp',
  more: 'Xem chi tiết',
  dismiss: 'Ẩn thông báo này',
  lead: 'Những thông báo khẩn đang có hiệu lực, khẩn cấp nhất trước.',
  none: 'Hiện không có thông báo khẩn nào.',
  from: 'có hiệu lực từ',
  until: 'đến',
};
