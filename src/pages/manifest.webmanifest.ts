import type { APIRoute } from 'astro';
import { store } from '../content/store.ts';
import { manifest } from '../feeds/web-app-manifest.ts';
import { urls } from '../urls.ts';

export const GET: APIRoute = async () => {
  const { portal } = await store();
  return new Response(JSON.stringify(manifest(portal, urls)), {
    headers: { 'Content-Type': 'application/manifest+json' },
  });
};
