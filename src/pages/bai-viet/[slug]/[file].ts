import type { APIRoute, GetStaticPaths } from 'astro';
import { publishedFiles, readAttachment } from '../../../content/attachments.ts';
import { keyedRoutes } from '../../../content/incremental/keyed-routes.ts';
import { store } from '../../../content/store.ts';

/** Documents, sound and film lie beside the page of their article, under their own names. */
export const getStaticPaths = (async () => {
  const { articles } = await store();
  const files = await publishedFiles(articles);
  return keyedRoutes(
    files.map(({ slug, name, file }) => ({ params: { slug, file: name }, props: { file } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: string }> = async ({ props }) =>
  new Response(await readAttachment(props.file));
