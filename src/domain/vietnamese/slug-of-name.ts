import { remember } from '../remember.ts';
import { slugify } from './fold.ts';

/** The same as `slugify`, for names that stand on many articles: tags, wards, categories. */
export const slugOfName = remember(slugify);
