import { expect, test } from 'vitest';
import { describesNothing } from '../../../src/domain/picture-description.ts';

test.each([
  ...['IMG_1234.jpg', 'IMG_1234', 'z123_abc.png', 'z4567890123456_0a1b2c3d4e5f', 'DSC0012.JPG'],
  ...[
    'received_1029384756',
    'viber_image_2024-05-01_10-11-12-345',
    'FB_IMG_1700000000',
    'image001',
  ],
  ...[
    'Screenshot 2024-05-01',
    'Ảnh chụp màn hình 2024-05-01 101112',
    'Ảnh 1',
    'hình (2)',
    'cầu mới.webp',
  ],
  ...['le-khanh-thanh', 'Untitled', 'Ảnh minh họa', '12'],
])('“%s” describes no picture', (alt) => {
  expect(describesNothing(alt)).toBe(true);
});

test.each([
  ...[
    'Cầu mới',
    'Cầu Đò 2',
    'UBND',
    'TP.HCM',
    'Ảnh toàn cảnh cầu Bến Đò',
    'Năm 2024, cầu thông xe',
  ],
  ...['Bảng giá đất 2024', 'Hình vẽ sơ đồ tuyến số 5'],
])('“%s” describes a picture', (alt) => {
  expect(describesNothing(alt)).toBe(false);
});
