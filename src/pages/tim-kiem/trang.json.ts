import type { APIRoute } from 'astro';
import { portalPages } from '../../content/portal-pages.ts';

/** What the search offers above the articles. */
export const GET: APIRoute = async () => Response.json(await portalPages());
