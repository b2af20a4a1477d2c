/** Words of the numbers of visits. */

export const countWords = {
  statistics: 'Thống kê truy cập',
  today: 'Hôm nay',
  month: 'Tháng này',
  total: 'Tổng',
};
