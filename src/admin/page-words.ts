/** What the page of the screen says by itself. */
export const pageWords = {
  title: (portal: string) => `Màn hình biên tập – ${portal}`,
  noScript:
    'Màn hình biên tập cần JavaScript. Hãy bật JavaScript trong trình duyệt rồi tải lại trang.',
};
