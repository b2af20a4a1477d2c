/** Categories that most portals of a ward or commune have; a new portal takes some of them. */
export interface ProposedCategory {
  id: string;
  title: string;
  description: string;
}

/** Stands above the others on the home page. */
export const NOTICES = 'thong-bao';

export const PROPOSED: readonly ProposedCategory[] = [
  {
    id: NOTICES,
    title: 'Thông báo',
    description:
      'Thông báo của đơn vị gửi tới người dân: lịch làm việc, cắt điện, cắt nước, tuyển dụng.',
  },
  {
    id: 'tin-tuc',
    title: 'Tin tức',
    description: 'Những việc đang diễn ra trên địa bàn.',
  },
  {
    id: 'hoat-dong-lanh-dao',
    title: 'Hoạt động lãnh đạo',
    description: 'Các cuộc họp, buổi tiếp dân và chuyến làm việc của lãnh đạo đơn vị.',
  },
  {
    id: 'cai-cach-hanh-chinh',
    title: 'Cải cách hành chính',
    description: 'Thủ tục hành chính, dịch vụ công trực tuyến và cách làm hồ sơ cho nhanh.',
  },
  {
    id: 'kinh-te',
    title: 'Kinh tế',
    description: 'Sản xuất, kinh doanh, chợ búa, ngân sách và đầu tư trên địa bàn.',
  },
  {
    id: 'van-hoa-xa-hoi',
    title: 'Văn hóa, xã hội',
    description: 'Lễ hội, thể thao, giáo dục, y tế, an sinh và đời sống khu dân cư.',
  },
  {
    id: 'do-thi-moi-truong',
    title: 'Đô thị, môi trường',
    description: 'Đường sá, quy hoạch, xây dựng, vệ sinh môi trường và phòng chống thiên tai.',
  },
  {
    id: 'an-ninh-quoc-phong',
    title: 'An ninh, quốc phòng',
    description: 'An ninh trật tự, phòng cháy, nghĩa vụ quân sự và phòng chống tội phạm.',
  },
];

/** Taken when nobody chooses. */
export const USUAL = [
  NOTICES,
  'tin-tuc',
  'cai-cach-hanh-chinh',
  'kinh-te',
  'van-hoa-xa-hoi',
  'an-ninh-quoc-phong',
];
