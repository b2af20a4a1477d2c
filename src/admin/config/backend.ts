/** Where the screen saves, and which hosts it may ask for that. */
import type { Backend } from '@sveltia/cms';
import type { Editor } from '../../schemas/editor.ts';

/** Messages of the commits; the tags in braces are the screen's. */
const COMMIT_MESSAGES = {
  create: 'Thêm {{collection}}: {{slug}}',
  update: 'Sửa {{collection}}: {{slug}}',
  delete: 'Xóa {{collection}}: {{slug}}',
  uploadMedia: 'Thêm tệp {{path}}',
  deleteMedia: 'Xóa tệp {{path}}',
} as const;

/** The backend of Sveltia CMS for the repository that portal.yaml names. */
export function backendOf(editor: Editor): Backend {
  const { host, repo, branch, url, appId, relay } = editor;
  const root = url?.replace(/\/+$/, '');
  const common = { repo, branch, commit_messages: { ...COMMIT_MESSAGES } };
  const methods = {
    auth_methods: appId || relay ? ['oauth' as const, 'token' as const] : ['token' as const],
  };
  if (host === 'github') {
    return {
      name: 'github',
      ...common,
      ...methods,
      ...(root && { api_root: `${root}/api/v3`, graphql_api_root: `${root}/api/graphql` }),
      ...(relay && { base_url: relay.replace(/\/+$/, '') }),
    };
  }
  if (host === 'gitlab') {
    return {
      name: 'gitlab',
      ...common,
      ...methods,
      ...(root && {
        base_url: root,
        api_root: `${root}/api/v4`,
        graphql_api_root: `${root}/api/graphql`,
      }),
      ...(appId && { auth_type: 'pkce', app_id: appId }),
    };
  }
  return {
    name: 'gitea',
    ...common,
    ...methods,
    ...(root && { base_url: root, api_root: `${root}/api/v1` }),
    ...(appId && { app_id: appId }),
  };
}

/** The origins that the screen of this repository asks: the interface of the host, and the pictures of its users. */
export function hostsOf({ host, url }: Editor): { connect: string[]; pictures: string[] } {
  if (url) return { connect: [new URL(url).origin], pictures: [new URL(url).origin] };
  return host === 'gitlab'
    ? { connect: ['https://gitlab.com'], pictures: ['https://gitlab.com'] }
    : {
        connect: ['https://api.github.com'],
        pictures: ['https://avatars.githubusercontent.com'],
      };
}
