import { z } from 'astro/zod';
import { text, webUrl } from './common-fields.ts';
import { requiredMessage, written } from './messages.ts';

/** A folder or a branch of a repository, as Git writes it. */
const gitPath = (name: string, example: string) =>
  z
    .string({ error: requiredMessage(name, `${name} phải là chữ, ví dụ ${example}.`) })
    .regex(/^(?!\/)(?!.*\.\.)(?!.*\/\/)[\w./-]*[\w-]$/, {
      error: ({ input }) =>
        `${name} “${String(input)}” chỉ được gồm chữ không dấu, chữ số và các dấu - _ . /, không bắt đầu hay kết thúc bằng /, ví dụ ${example}.`,
    });

/** The host of the repository, and how editors sign in there; the editing screen at /quan-tri/ is made of it. */
export const editor = z
  .strictObject(
    {
      /** The kind of the host. Forgejo is Gitea to the screen. */
      host: z
        .enum(['github', 'gitlab', 'gitea', 'forgejo'], {
          error: requiredMessage(
            'editor.host (nơi đặt kho)',
            (input) =>
              `editor.host (nơi đặt kho) “${written(input)}” không hợp lệ. Hãy dùng github (GitHub), gitlab (GitLab), gitea (Gitea) hoặc forgejo (Forgejo).`,
          ),
        })
        .describe('Loại máy chủ đặt kho Git của nội dung.'),
      /** Owner and name. */
      repo: z
        .string({
          error: requiredMessage(
            'editor.repo (kho)',
            'editor.repo (kho) phải là chữ, ví dụ quan-ben-sen/cong-thong-tin.',
          ),
        })
        .regex(/^[\w.-]+(?:\/[\w.-]+)+$/, {
          error: ({ input }) =>
            `editor.repo (kho) “${String(input)}” phải có dạng chủ-kho/tên-kho, ví dụ quan-ben-sen/cong-thong-tin.`,
        })
        .describe('Kho chứa nội dung: tên chủ kho, gạch chéo, tên kho.'),
      /** The branch that is published. */
      branch: gitPath('editor.branch (nhánh)', 'main')
        .default('main')
        .describe('Nhánh được dựng thành cổng.'),
      /** The folder of content inside the repository. */
      folder: gitPath('editor.folder (thư mục nội dung)', 'content')
        .default('content')
        .describe('Thư mục nội dung, tính từ gốc của kho.'),
      /** Where the host is, when it is not the public one of its kind. */
      url: webUrl('editor.url (địa chỉ máy chủ)')
        .optional()
        .describe(
          'Địa chỉ máy chủ Git, khi không phải github.com hay gitlab.com; gitea và forgejo luôn cần.',
        ),
      /** The application that editors sign in with. */
      appId: text('editor.appId (mã ứng dụng)', 200)
        .optional()
        .describe(
          'Mã ứng dụng OAuth đã đăng ký ở GitLab, Gitea hoặc Forgejo. Không ghi thì mọi người đăng nhập bằng mã truy cập (token).',
        ),
      /** The relay that GitHub needs for signing in with a password. */
      relay: webUrl('editor.relay (máy chuyển tiếp đăng nhập)')
        .optional()
        .describe(
          'Địa chỉ máy chuyển tiếp OAuth cho GitHub. Không ghi thì mọi người đăng nhập bằng mã truy cập (token).',
        ),
      /** Whether what is saved waits for a merge. */
      review: z
        .boolean({
          error: 'editor.review (duyệt trước khi đăng) chỉ nhận true (có) hoặc false (không).',
        })
        .default(false)
        .describe(
          'true: bài lưu xong thành một yêu cầu gộp chờ người duyệt, thay vì vào thẳng nhánh được đăng; chỉ có ở GitHub và GitLab.',
        ),
    },
    {
      error: requiredMessage(
        'editor (màn hình biên tập)',
        'editor (màn hình biên tập) phải có host và repo, ví dụ { host: github, repo: quan-ben-sen/cong-thong-tin }.',
      ),
    },
  )
  .refine(({ host, url }) => url !== undefined || host === 'github' || host === 'gitlab', {
    path: ['url'],
    error: ({ input }) =>
      `editor.url (địa chỉ máy chủ) là bắt buộc khi host là ${(input as { host: string }).host}, ví dụ https://git.example.vn/.`,
  })
  .refine(({ host, review }) => !review || host === 'github' || host === 'gitlab', {
    path: ['review'],
    error:
      'editor.review (duyệt trước khi đăng) chỉ dùng được với github và gitlab. Với gitea và forgejo, hãy dùng trường review của từng bài.',
  });

export type Editor = z.output<typeof editor>;
