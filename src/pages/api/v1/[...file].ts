import type { APIRoute, GetStaticPaths } from 'astro';
import { keyedRoutes } from '../../../content/incremental/keyed-routes.ts';
import { store } from '../../../content/store.ts';
import { openData, openDataFiles, type OpenDataFile } from '../../../open-data/files.ts';

/** Structured data for other programs. */
export const getStaticPaths = (async () =>
  keyedRoutes(
    openDataFiles(await store()).map(([name, file]) => ({
      params: { file: name },
      props: { file },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: OpenDataFile }> = async ({ props: { file }, site }) =>
  Response.json(await openData(file, site));
