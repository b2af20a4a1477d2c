/** The paths of this build: `urls.article('ten-bai')` with the base in front. */
import { createUrls } from './domain/urls.ts';

export const urls = createUrls(import.meta.env.BASE_URL);
