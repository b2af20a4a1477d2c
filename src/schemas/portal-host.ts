/** `host` of portal.yaml: what serves the portal. */
import { z } from 'astro/zod';
import { HOST_NAMES } from '../domain/hosts.ts';
import { requiredMessage, written } from './messages.ts';

/** It decides what becomes of old URLs; PORTAL_HOST overrides it. */
export const portalHost = z
  .enum(HOST_NAMES, {
    error: requiredMessage(
      'host (nơi đặt cổng)',
      (input) =>
        `host (nơi đặt cổng) “${written(input)}” phải là một trong: ${HOST_NAMES.join(', ')}.`,
    ),
  })
  .optional()
  .describe(
    'Nơi đặt cổng, để địa chỉ cũ tự chuyển theo cách của nơi ấy; không rõ thì để static. Biến môi trường PORTAL_HOST được ưu tiên hơn.',
  );
