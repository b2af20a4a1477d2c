import type { APIRoute, GetStaticPaths } from 'astro';
import { publishedFilesOf, readAttachment } from '../../../content/attachments.ts';
import { keyedRoutes } from '../../../content/incremental/keyed-routes.ts';
import { store } from '../../../content/store.ts';

/** Documents, sound and film lie beside the page of their article, under their own names. */
export const getStaticPaths = (async () => {
  const { articles } = await store();
  return keyedRoutes(
    articles.flatMap((article) =>
      [...publishedFilesOf(article)].map(([name, file]) => ({
        params: { slug: article.slug, file: name },
        props: { file },
      })),
    ),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: string }> = async ({ props }) =>
  new Response(await readAttachment(props.file));
