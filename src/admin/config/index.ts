/** The whole configuration of the editing screen, made from the schemas and portal.yaml. */
import type { CmsConfig } from '@sveltia/cms';
import { collectionRows, dataFiles, type DataFile } from '../../collections.ts';
import { MAX_FILE_BYTES } from '../../content/file-size-limits.ts';
import type { Editor } from '../../schemas/editor.ts';
import { backendOf } from './backend.ts';
import { collectionOf, SLUG } from './collections.ts';
import { formOf } from './fields.ts';
import { ICONS } from './icons.ts';

export interface Portal extends DataFile<'portal'> {
  editor: Editor;
}

/** @param home the full URL of the home page, with a slash at its end */
export function screenConfig(portal: Portal, home: string): CmsConfig {
  const { editor, wards } = portal;
  const { folder } = editor;
  const choices = { wards };
  return {
    load_config_file: false,
    backend: backendOf(editor),
    ...(editor.review && { publish_mode: 'editorial_workflow' }),
    app_title: portal.title,
    site_url: home,
    display_url: home,
    logo: { src: new URL('icons/icon-192.png', home).pathname },
    media_folder: `${folder}/articles`,
    public_folder: '/',
    media_libraries: {
      default: { config: { max_file_size: MAX_FILE_BYTES, slugify_filename: true } },
      stock_assets: { providers: [] },
    },
    slug: SLUG,
    output: { omit_empty_optional_fields: true, yaml: { indent_sequences: true } },
    field_defaults: {
      richtext: {
        // A text begins below the title, which is its first heading.
        buttons: [
          ...(['bold', 'italic', 'strikethrough', 'link'] as const),
          ...(['heading-two', 'heading-three', 'heading-four'] as const),
          ...(['quote', 'bulleted-list', 'numbered-list'] as const),
        ],
        editor_components: ['image', 'table'],
        linked_images: false,
        use_emoji_autocomplete: false,
      },
    },
    collections: collectionRows.map(([name, row]) => collectionOf(name, row, folder, choices)),
    singletons: [
      {
        name: 'portal',
        label: dataFiles.portal.manual.title,
        icon: ICONS['portal'],
        file: `${folder}/${dataFiles.portal.file}`,
        format: 'yaml',
        fields: formOf(dataFiles.portal.schema, choices),
      },
    ],
  };
}
