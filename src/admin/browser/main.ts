/** The program of /quan-tri/: starts Sveltia CMS with the configuration that stands in the page. */
import type { CmsConfig } from '@sveltia/cms';
import { registerPreviews, type Preview } from './previews.ts';
import { tableBlock } from './table-block.ts';
import './fonts.css';
import './screen.css';

// The package asks the browser for its language; the words are Vietnamese (src/admin/bundle/).
Object.defineProperty(navigator, 'languages', { value: ['vi'], configurable: true });

const text = document.getElementById('cau-hinh')?.textContent ?? '{}';
const { config, preview } = JSON.parse(text) as {
  config: CmsConfig;
  preview: Preview;
};

const { default: CMS } = await import('@sveltia/cms');
registerPreviews(CMS, preview);
CMS.registerEditorComponent(tableBlock);
await CMS.init({ config });
