import { z } from 'astro/zod';
import { listOf, slug, text } from './common-fields.ts';
import { formMessage } from './messages.ts';
import { asFlowMap } from './own-value.ts';

/** Rules of `npm run check-content` that a portal does without, each with the reason. */
export const skippedRules = listOf(
  'skippedRules (luật không kiểm tra)',
  z.strictObject(
    {
      /** The name of the rule. */
      rule: slug(
        'skippedRules.rule (tên luật)',
        undefined,
        'tên luật, ví dụ trung-tieu-de',
      ).describe('Tên luật, như npm run check-content in sau mỗi cảnh báo.'),
      /** Why this portal does without it. */
      reason: text('skippedRules.reason (lý do)', 200).describe('Vì sao cổng này bỏ luật ấy.'),
    },
    {
      error: formMessage(
        'skippedRules',
        '{ rule: trung-tieu-de, reason: "Lịch công tác tuần nào cũng cùng tên" }',
        (value) => ({ rule: value, reason: 'Lý do' }),
      ),
    },
  ),
  (value) => [asFlowMap({ rule: value, reason: 'Lý do' })],
)
  .default([])
  .describe(
    'Các luật của npm run check-content mà cổng này không dùng, mỗi luật kèm lý do. Điều làm hỏng bản dựng thì không bỏ được.',
  );
