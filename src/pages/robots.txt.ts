import type { APIRoute } from 'astro';
import { robots } from '../feeds/robots.ts';
import { urls } from '../urls.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(robots(urls, site), { headers: { 'Content-Type': 'text/plain' } });
