import type { APIRoute } from 'astro';
import { shortForms } from '../../content/word-lists.ts';

/** What short forms stand for, the portal's own first, for those who listen to an article. */
export const GET: APIRoute = async () => Response.json(await shortForms());
